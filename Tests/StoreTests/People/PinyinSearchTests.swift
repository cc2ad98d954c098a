import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport

/// An employer's people are found and sorted by the pinyin of their names.
@Suite struct PinyinSearchTests {
    private static let names = ["张伟样", "章微样", "吕样", "曾样", "单样", "仇样", "José Prueba", "\u{20000}样"]

    private func crowd(_ names: [String]) async throws -> Shelf {
        let shelf = try await Shelf()
        let people = names.enumerated().map { place, name in
            Person(
                id: PersonID(stored: "p\(place)"),
                name: name,
                document: Shelf.document("P\(place)"),
                series: "general",
                employer: shelf.college.id
            )
        }
        try await shelf.write { try People.add(people, at: shelf.now, in: $0) }
        return shelf
    }

    private func found(_ search: String, _ shelf: Shelf) async throws -> [String] {
        try await shelf.list(.people(of: shelf.college.id), PeopleQuestion(search: search, year: 2026)).0.map(\.name)
    }

    @Test(arguments: [
        ("zhangwei", ["张伟样", "章微样"]), ("Zhang Wei", ["张伟样", "章微样"]), ("ZWY", ["张伟样", "章微样"]),
        ("zhangweiyang", ["张伟样", "章微样"]), ("lv", ["吕样"]), ("lü", ["吕样"]), ("shan", ["单样"]), ("dan", []),
        ("qy", ["仇样"]), ("weiyang", []), ("jose p", ["José Prueba"]), ("zhangwe", ["张伟样", "章微样"]),
        ("z_", []), ("z%", []), ("张", ["张伟样"]),
    ])
    func `a name is found by the beginning of its pinyin or its initials`(
        _ search: String,
        _ expected: [String]
    ) async throws {
        #expect(try await found(search, crowd(Self.names)) == expected)
    }

    @Test func `a list is in the order of pinyin, and names without a reading come last`() async throws {
        // 安甲 and 本乙 are in every shelf.
        let order = ["安甲", "José Prueba", "吕样", "仇样", "单样", "曾样", "张伟样", "章微样", "\u{20000}样"]
        let list = try await found("", crowd(Self.names)).filter { $0 != "本乙" }
        #expect(list == order)
    }

    @Test func `the readings of people who were there before are filled in`() async throws {
        let shelf = try await crowd((0..<1_050).map { "单样\($0)" })
        func readings() async throws -> [[String]] {
            try await shelf.read { sql in
                try sql.rows("SELECT pinyin, initials FROM person ORDER BY id", []) { [try $0.text(), try $0.text()] }
            }
        }
        let written = try await readings()
        try await shelf.write { _ = try $0.execute("UPDATE person SET pinyin = '', initials = ''") }
        try await shelf.write { try Schema.pinyin.fill($0) }
        #expect(try await readings() == written)
        #expect(written.contains(["shan yang 7", "sy7"]))
        #expect(!written.contains { $0[0].isEmpty })
    }
}
