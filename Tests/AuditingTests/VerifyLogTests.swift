import Auditing
import Domain
import Groundwork
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Whatever somebody changes in the database is found and named.
@Suite struct VerifyLogTests {
    /// A world whose log is sealed, and where an intruder can change everything.
    private func sealedWorld() async throws -> World {
        let world = try await World()
        try await SealLog(world.ground, atOnce: 5)()
        try await world.pool.write { tx in
            for table in ["audit_entry", "audit_seal", "audit_head"] {
                for statement in tx.dialect.changeable(table) { try tx.execute(statement) }
            }
        }
        return world
    }

    private func change(_ world: World, _ statements: String...) async throws {
        try await world.pool.write { tx in for statement in statements { try tx.execute(statement) } }
    }

    private func third(_ world: World) async throws -> Identifier<AuditEntry> {
        try #require(
            try await world.pool.read { sql in
                try sql.first("SELECT entry_id FROM audit_seal WHERE sequence = 3") {
                    Identifier<AuditEntry>(bits: try $0.identifier())
                }
            }
        )
    }

    private static let entryOfThree = "id = (SELECT entry_id FROM audit_seal WHERE sequence = 3)"

    @Test func `an untouched log fits, page by page`() async throws {
        let world = try await sealedWorld()
        let count = try await world.pool.read { try $0.count("SELECT count(*) FROM audit_entry") }
        let report = try await VerifyLog(world.ground, atOnce: 3)()
        #expect(report.mismatch == nil && report.entries == count && report.waiting == 0)
        #expect(report.last?.size == count && report.heads == (count + 4) / 5)
    }

    @Test(arguments: [
        "action = action || 'x'", "account_id = NULL", "subject_kind = 'z'", "subject_id = subject_id || ' '",
        "detail = coalesce(detail, '') || 'y'", "credit_year = coalesce(credit_year, 2020) + 1", "origin = 'console '",
        "at = at + 1", "person_id = (SELECT id FROM account ORDER BY id DESC LIMIT 1)",
        "office_id = (SELECT id FROM assignment ORDER BY id DESC LIMIT 1)",
    ])
    func `a changed column of an entry is found, and the entry is named`(_ assignment: String) async throws {
        let world = try await sealedWorld()
        let id = try await third(world)
        try await change(world, "UPDATE audit_entry SET \(assignment) WHERE \(Self.entryOfThree)")
        let mismatch = try await VerifyLog(world.ground)().mismatch
        // An entry at another time is not found where it was sealed.
        let missing = VerifyLog.Mismatch.entryMissing(sequence: 3, entry: id)
        #expect(mismatch == .entryChanged(sequence: 3, entry: id) || assignment.hasPrefix("at") && mismatch == missing)
    }

    @Test func `a deleted entry is found`() async throws {
        let world = try await sealedWorld()
        let id = try await third(world)
        try await change(world, "DELETE FROM audit_entry WHERE \(Self.entryOfThree)")
        #expect(try await VerifyLog(world.ground)().mismatch == .entryMissing(sequence: 3, entry: id))
    }

    @Test func `an entry that was added by hand is found`() async throws {
        let world = try await sealedWorld()
        let id = try await third(world)
        try await change(
            world,
            """
            INSERT INTO audit_entry (id, at, action, subject_kind, subject_id)
            SELECT account_id, at, action, subject_kind, subject_id FROM audit_entry
            WHERE account_id IS NOT NULL ORDER BY at, id LIMIT 1
            """
        )
        let mismatch = try await VerifyLog(world.ground)().mismatch
        guard case .entryStrange(let stranger) = mismatch else { throw WorldFailure("\(String(describing: mismatch))") }
        #expect(stranger != id)
    }

    @Test func `a deleted seal, a swapped hash, a changed root and a changed edge are found`() async throws {
        let world = try await sealedWorld()
        let id = try await third(world)
        let size = try await world.pool.read { try AuditSeals.size(in: $0) }
        try await change(
            world,
            "UPDATE audit_edge SET hash = (SELECT hash FROM audit_seal WHERE sequence = 2) WHERE place = 0"
        )
        #expect(try await VerifyLog(world.ground)().mismatch == .edgeChanged(size: size))
        try await change(
            world,
            "UPDATE audit_head SET root = (SELECT hash FROM audit_seal WHERE sequence = 1) WHERE size = 5"
        )
        #expect(try await VerifyLog(world.ground)().mismatch == .headChanged(size: 5))
        try await change(
            world,
            "UPDATE audit_seal SET hash = (SELECT hash FROM audit_seal WHERE sequence = 4) WHERE sequence = 3"
        )
        #expect(try await VerifyLog(world.ground)().mismatch == .entryChanged(sequence: 3, entry: id))
        try await change(world, "DELETE FROM audit_seal WHERE sequence = 2")
        #expect(try await VerifyLog(world.ground)().mismatch == .sealMissing(sequence: 2))
    }

    @Test func `only a root that was kept elsewhere shows that the end of the log was removed`() async throws {
        let world = try await sealedWorld()
        let kept = try #require(try await VerifyLog(world.ground)().last)
        let head = try #require(
            try await world.pool.read { sql in
                try AuditSeals.heads(after: 4, upTo: 5, in: sql).first
            }
        )
        // The intruder leaves the log as it was after five entries.
        let edge = try await world.pool.read { sql in
            try sql.rows("SELECT hash FROM audit_seal WHERE sequence = 5", []) { try $0.text() }
        }
        #expect(edge.count == 1)
        try await change(
            world,
            "DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE sequence > 5)",
            "DELETE FROM audit_seal WHERE sequence > 5",
            "DELETE FROM audit_head WHERE size > 5"
        )
        let verify = VerifyLog(world.ground)
        #expect(try await verify(anchor: kept).mismatch == .anchorAhead(size: kept.size, sealed: 5))
        let known = VerifyLog.Anchor(size: head.size, root: head.root)
        #expect(try await verify(anchor: known).mismatch == .edgeChanged(size: 5))
        let other = VerifyLog.Anchor(size: 5, root: kept.root)
        #expect(try await verify(anchor: other).mismatch == .anchorDiffers(size: 5))
    }

    @Test func `what was compared before needs no second look, and what follows does`() async throws {
        let world = try await sealedWorld()
        try await change(world, "UPDATE audit_entry SET action = 'x' WHERE \(Self.entryOfThree)")
        let verify = VerifyLog(world.ground)
        #expect(try await verify(since: 5).mismatch == nil)
        #expect(try await verify(since: 4).mismatch == .headUnknown(size: 4))
        #expect(try await verify().mismatch != nil)
    }

    @Test func `every sealed entry has a proof, and others have none`() async throws {
        let world = try await sealedWorld()
        let prove = ProveEntry(world.ground)
        let id = try await third(world)
        let proof = try #require(try await prove(id))
        #expect(proof.sequence == 3 && proof.fields.first == "1" && proof.fields.count == 11)
        let last = try await VerifyLog(world.ground)().last
        #expect(proof.root == last?.root && proof.size == last?.size)
        #expect(try await prove(world.ground.newID()) == nil)
        try await change(world, "UPDATE audit_entry SET action = 'x' WHERE \(Self.entryOfThree)")
        await #expect(throws: SealFailure.self) { try await prove(id) }
    }

    @Test func `a copy has every entry with its hash, and every root`() async throws {
        let world = try await sealedWorld()
        var lines: [CopyLog.Line] = []
        let count = try await CopyLog(world.ground)(to: { lines += $0 })
        let heads = lines.filter { if case .head = $0 { true } else { false } }
        #expect(lines.count == count + heads.count && heads.count == (count + 4) / 5)
        #expect(try await CopyLog(world.ground)(since: count - 1, to: { _ in }) == 1)
    }
}
