import Auditing
import Domain
import Groundwork
import SQLDatabase
import Seals
import Store
import Testing

@testable import TestWorld

/// Entries of the audit log get their seals in order, and each exactly one.
@Suite struct SealLogTests {
    private func sequences(_ world: World) async throws -> [Int] {
        try await world.pool.read { sql in
            try sql.rows("SELECT sequence FROM audit_seal ORDER BY sequence", []) { try $0.integer() }
        }
    }

    private func entries(_ world: World) async throws -> Int {
        try await world.pool.read { try $0.count("SELECT count(*) FROM audit_entry") }
    }

    @Test func `every entry is sealed once, oldest first, with a root for each transaction`() async throws {
        let world = try await World()
        let count = try await entries(world)
        #expect(count > 10)
        #expect(try await SealLog(world.ground, atOnce: 4)() == count)
        #expect(try await sequences(world) == Array(1...count))
        let (disorder, heads, waiting) = try await world.pool.read { sql in
            (
                try sql.count(
                    """
                    SELECT count(*) FROM audit_seal a JOIN audit_seal b ON b.sequence = a.sequence + 1
                    WHERE a.entry_at > b.entry_at OR (a.entry_at = b.entry_at AND a.entry_id > b.entry_id)
                    """
                ),
                try sql.count("SELECT count(*) FROM audit_head"), try AuditSeals.waiting(upTo: 10, in: sql)
            )
        }
        #expect(disorder == 0 && waiting == 0)
        #expect(heads == (count + 3) / 4)
        #expect(try await SealLog(world.ground)() == 0)
    }

    @Test func `an entry that is saved late gets a later number and is not forgotten`() async throws {
        let world = try await World()
        let count = try await SealLog(world.ground)()
        let early = world.ground.now().adding(days: -2)
        let late: Identifier<AuditEntry> = world.ground.newID()
        try await world.pool.write { tx in
            let entry = AuditEntry(account: nil, action: "tested", subjectKind: "test", subjectID: "late")
            try AuditLog.write(entry, id: late, at: early, in: tx)
        }
        #expect(try await SealLog(world.ground)() == 1)
        let seal = try await world.pool.read { try AuditSeals.seal(of: late, in: $0) }
        #expect(seal?.sequence == count + 1 && seal?.at == early)
        #expect(try await VerifyLog(world.ground)().mismatch == nil)
    }

    @Test func `several instances that seal at the same time seal each entry once`() async throws {
        let world = try await World()
        let count = try await entries(world)
        let ground = world.ground
        let sealed = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await SealLog(ground, atOnce: 3)() } }
            return try await group.reduce(0, +)
        }
        let rest = try await SealLog(ground)()
        #expect(sealed + rest == count)
        #expect(try await sequences(world) == Array(1...count))
        #expect(try await VerifyLog(ground)().mismatch == nil)
    }

    @Test(arguments: ["audit_seal", "audit_head"])
    func `nobody changes or deletes a seal or a root`(table: String) async throws {
        let world = try await World()
        try await SealLog(world.ground)()
        let column = table == "audit_seal" ? "entry_at" : "at"
        for statement in ["UPDATE \(table) SET \(column) = 1", "DELETE FROM \(table)"] {
            await #expect(throws: SQLFailure.self) { try await world.pool.write { _ = try $0.execute(statement) } }
        }
    }

    @Test func `an entry says from where its account acted`() async throws {
        let world = try await World()
        let actor = try world.official(.lin).from("192.0.2.7")
        try await world.pool.write { [ground = world.ground] tx in
            let entry = AuditEntry(by: actor, action: "tested", subjectKind: "test", subjectID: "x")
            try ground.audit(entry, in: tx)
        }
        let origin = try await world.pool.read { sql in
            try sql.first("SELECT origin FROM audit_entry WHERE subject_id = 'x'") { $0.optionalText() } ?? nil
        }
        #expect(origin == "192.0.2.7")
    }
}
