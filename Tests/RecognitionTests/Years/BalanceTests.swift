import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// After any events in any order, the standings match the records, and the ledger has the same sums.
@Suite struct BalanceTests {
    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func `after many things in a random order, the books balance`(_ seed: UInt64) async throws {
        let world = try await World()
        var random = SeededRandom(seed: seed)
        var refused = 0
        for turn in 0..<60 {
            world.clock.pass(seconds: 60)
            do {
                try await Self.act(world, turn, &random)
            } catch is Refusal, is LookupFailure, is WorldFailure {
                refused += 1
            }
        }
        try await world.expectBalance()
        #expect(refused < 60)
        #expect(try await world.count("ledger_entry WHERE kind = \(Ledger.Kind.reversal.sql)") > 0)
        #expect(try await world.count("record WHERE status = \(RecordStatus.recognised.sql)") > 6)
    }

    private static func act(_ world: World, _ turn: Int, _ random: inout SeededRandom) async throws {
        let who = Inhabitant.allCases.randomElement(using: &random) ?? .ben
        switch Int.random(in: 0..<9, using: &random) {
        case 0...2: _ = try await world.submitted(form(world, turn, &random), by: who)
        case 3: try await decide(world, .recognised, &random)
        case 4:
            let verdicts: [DecideDeclarations.Verdict] = [
                .recognised, .returned(reason: "补材料"), .rejected(reason: "不符"),
            ]
            try await decide(world, verdicts.randomElement(using: &random) ?? .recognised, &random)
        case 5: try await world.reverse(try await some(world, .recognised, &random))
        case 6:
            let batch = try await world.stage([.of(who, hours: "3.25", course: "课\(turn)"), .stranger(turn % 3)])
            _ = try await world.commit(batch)
        case 7:
            try await SanctionYear(world.ground)(world.official(.province), world.person(who), year: 2026, reason: "虚假")
        default: try await SanctionYear(world.ground).lift(world.official(.province), world.person(who), year: 2026)
        }
    }

    private static func form(_ world: World, _ turn: Int, _ random: inout SeededRandom) -> DeclarationForm {
        var form = world.paper("论文\(turn)", count: String(Int.random(in: 1...4, using: &random)))
        form.completed = ["2024-06-01", "2025-06-01", "2026-06-01"].randomElement(using: &random) ?? "2026-06-01"
        form.content = ["", "同一成果", "另一成果"].randomElement(using: &random) ?? ""
        return form
    }

    private static func decide(
        _ world: World,
        _ verdict: DecideDeclarations.Verdict,
        _ random: inout SeededRandom
    ) async throws {
        _ = try await world.decide(some(world, .submitted, &random), verdict)
    }

    private static func some(
        _ world: World,
        _ status: RecordStatus,
        _ random: inout SeededRandom
    ) async throws -> HoursRecord {
        let ids = try await world.pool.read { sql in
            try sql.rows("SELECT id FROM record WHERE status = \(status.sql) ORDER BY id", []) {
                RecordID(bits: try $0.identifier())
            }
        }
        guard let id = ids.randomElement(using: &random) else { throw LookupFailure.missing("record") }
        return try await world.record(id)
    }
}
