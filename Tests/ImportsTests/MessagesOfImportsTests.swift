import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Imports tell each person once, and whoever did them.
@Suite struct MessagesOfImportsTests {
    private static let rows: [Sheet.Row] = [
        .of(.dora, hours: "30", subject: "公需科目", course: "年度公需课"), .of(.dora, hours: "20", course: "年度专业课"),
    ]

    private func count(_ kind: Message.Kind, _ world: World) async throws -> Int {
        try await world.pool.read { sql in
            try sql.count(
                "SELECT count(*) FROM message m JOIN message_kind k ON k.id = m.kind WHERE k.word = ?",
                [.text(kind.rawValue)]
            )
        }
    }

    @Test func `a recognised import tells each person once, with the number of records`() async throws {
        let world = try await World.quiet()
        let wei = try world.official(.wei)
        let dora = try world.professional(.dora)
        let batch = try await world.stage(Self.rows, by: wei)
        _ = try await world.commit(batch, by: wei)
        #expect(try await count(.importAdded, world) == 1)
        try await world.recogniseAtOnce(batch, by: wei)
        #expect(try await count(.importApproved, world) == 1)
        // For a second time there is nothing to recognise, so nobody else is told.
        try await world.recogniseAtOnce(batch, by: wei)
        let told = try await world.pool.read {
            try Messages.list(of: dora.account, before: nil, limit: 9, in: $0)
        }
        #expect(told.map(\.kind) == [.importRecognised])
        #expect(told.first?.quantity == 2 && told.first?.year == World.year)
    }

    @Test func `an undone import tells each person once, and whoever asked`() async throws {
        let world = try await World.quiet()
        let batch = try await world.bringIn([
            .of(.ada, hours: "2", course: "一门课"), .of(.ada, hours: "3", course: "另一门课"),
        ])
        try await world.undo(batch)
        #expect(try await count(.importReversed, world) == 1)
        #expect(try await count(.undoConfirmed, world) == 1)
        #expect(try await count(.importUndone, world) == 1)
    }
}
