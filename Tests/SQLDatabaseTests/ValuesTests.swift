import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// What is written is read back.
@Suite struct ValuesTests {
    /// How values reach the engine. Drivers treat many rows differently from few.
    enum Way: CaseIterable {
        case oneByOne, fewTogether, manyTogether
    }

    /// Text, whole number, bytes and identifier of each row.
    private static let rows: [[SQLValue]] = [
        [.null, .null, .null, .null],
        [.text(""), .integer(0), .blob([]), .identifier(high: 0, low: 0)],
        [.text("a'b\"%_\\; DROP TABLE thing; -- ?"), .integer(.max), .blob([0]), .identifier(high: .max, low: .max)],
        [
            .text(String(repeating: "继续教育学时，", count: 30_000)), .integer(.min), .blob(Array(0...255)),
            .identifier(high: 0x0190_f3ab_cdef_7123, low: 0x89ab_fedc_ba98_7654),
        ],
        [
            .text("\u{10FFFF}\u{FEFF}\u{1}\u{7F}\u{FFFF}😀e\u{301}\r\n\t"), .integer(-1),
            .blob([UInt8](repeating: 0xFF, count: 1_000_000)), .identifier(high: 1 << 63, low: 1),
        ],
        [.text("\\N"), .integer(9_007_199_254_740_993), .blob(Array("学时".utf8)), .identifier(high: 1, low: 1 << 63)],
    ]

    @Test(arguments: Engine.present, Way.allCases)
    func `every value is read back as it was written`(_ engine: Engine, _ way: Way) async throws {
        let pool = try await engine.things().pool()
        let written = Array(repeating: Self.rows, count: way == .manyTogether ? 4 : 1).flatMap(\.self)
        let numbered = written.enumerated().map { [.integer($0.offset)] + $0.element }
        let sql = "INSERT INTO thing (number, text, whole, bytes, id) VALUES (?, ?, ?, ?, ?)"
        try await pool.write { tx in
            switch way {
            case .oneByOne: for row in numbered { try tx.execute(sql, row) }
            case .fewTogether, .manyTogether: try tx.execute(sql, rows: numbered)
            }
        }
        let back = try await pool.read {
            try $0.rows("SELECT text, whole, bytes, id FROM thing ORDER BY number", []) { try $0.four() }
        }
        #expect(back == written)
    }

    @Test(arguments: Engine.present)
    func `constants mean the same as whole numbers`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let found = try await pool.write { tx in
            for number in 1...40 { try tx.add(number, "old") }
            try tx.execute(
                "UPDATE thing SET text = ? WHERE number = ?",
                rows: (1...20).map { [.text("new"), .constant($0)] }
            )
            try tx.execute("DELETE FROM thing WHERE number > ? AND number < ?", [.constant(5), .integer(20)])
            return try tx.rows(
                "SELECT number FROM thing WHERE text = ? AND number <> ? ORDER BY number",
                [.text("new"), .constant(3)]
            ) { try $0.integer() }
        }
        #expect(found == [1, 2, 4, 5, 20])
    }

    /// More constants than a connection keeps statements for.
    @Test(arguments: Engine.present)
    func `any number of constants may come`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let sum = try await pool.read { sql in
            try (1...900).reduce(0) { try $0 + sql.count("SELECT ? + 1", [.constant($1)]) }
        }
        #expect(sum == 900 * 901 / 2 + 900)
    }

    @Test(arguments: Engine.present)
    func `texts are compared by their bytes`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let texts = [
            "z", "é", "A", "a", "_", "学", "\u{FFFD}", "\u{10000}", "", "Z", "10", "9", "a b", "ab", "\u{10FFFF}",
        ]
        try await pool.write { tx in for (number, text) in texts.enumerated() { try tx.add(number, text) } }
        let ordered = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let (found, after) = try await pool.read { sql in
            (
                try sql.rows("SELECT text FROM thing ORDER BY text", []) { try $0.text() },
                try sql.rows("SELECT text FROM thing WHERE text > ? ORDER BY text", [.text("a")]) { try $0.text() }
            )
        }
        #expect(found == ordered)
        #expect(after == Array(ordered.drop { $0 != "a" }.dropFirst()))
    }

    @Test(arguments: Engine.present)
    func `a missing value and a value that is no identifier are reported by their column`(
        _ engine: Engine
    ) async throws {
        let pool = try await engine.things().pool()
        try await pool.write { try $0.add(1, "text") }
        await #expect(throws: SQLFailure.unexpectedNull(column: 1)) {
            try await pool.read {
                try $0.first("SELECT number, whole FROM thing") { try ($0.integer(), $0.integer()).1 }
            }
        }
        await #expect(throws: SQLFailure.notAnIdentifier(column: 0)) {
            try await pool.read { try $0.first("SELECT text FROM thing") { try $0.identifier().low } }
        }
    }

    @Test(arguments: Engine.present)
    func `a statement reports how many rows it has changed`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let changed = try await pool.write { tx in
            for number in 1...5 { try tx.add(number) }
            return try [
                tx.execute("UPDATE thing SET text = 'x' WHERE number > ?", [2]),
                tx.execute("DELETE FROM thing WHERE number = 9"),
                tx.execute("INSERT INTO thing (number) VALUES (5) ON CONFLICT DO NOTHING"),
            ]
        }
        #expect(changed == [3, 0, 0])
    }
}

extension SQLRow {
    fileprivate mutating func four() throws -> [SQLValue] {
        [
            .text(optionalText()), .integer(optionalInteger()), optionalBlob().map(SQLValue.blob) ?? .null,
            try optionalIdentifier().map { .identifier(high: $0.high, low: $0.low) } ?? .null,
        ]
    }
}
