import Domain
import SQLDatabase
import SQLiteDriver
import Store
import Testing

/// Identifiers that are written to the database and read again.
@Suite struct IdentifiersInSQLTests {
    private static let texts = [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "0190f3ab-cdef-7123-89ab-fedcba987654", "80000000-0000-0000-8000-000000000000",
    ]

    @Test(arguments: texts)
    func `a stored identifier is read unchanged`(_ text: String) async throws {
        let id = try #require(PersonID(text))
        let (back, optional, hex) = try await SQLitePool().read { sql in
            (
                try sql.first("SELECT ?", [.id(id)]) { PersonID(bits: try $0.identifier()) },
                try sql.first("SELECT ?", [.id(id)]) { try $0.optionalIdentifier().map(PersonID.init(bits:)) } ?? nil,
                try sql.first("SELECT lower(hex(?))", [.id(id)]) { try $0.text() }
            )
        }
        #expect(back == id && optional == id && hex == text.filter { $0 != "-" })
    }

    @Test func `a missing identifier is null`() async throws {
        let (kept, isMissing) = try await SQLitePool().read { sql in
            (
                try sql.first("SELECT ? IS NULL", [.id(nil as PersonID?)]) { try $0.flag() },
                try sql.first("SELECT NULL", []) { try $0.optionalIdentifier() == nil }
            )
        }
        #expect(kept == true && isMissing == true)
    }

    @Test(arguments: [
        ("NULL", SQLFailure.unexpectedNull(column: 0)), ("'text'", .notAnIdentifier(column: 0)),
        ("7", .notAnIdentifier(column: 0)), ("x'00'", .notAnIdentifier(column: 0)),
        ("x''", .notAnIdentifier(column: 0)),
        ("x'0190f3abcdef712389abfedcba98765400'", .notAnIdentifier(column: 0)),
    ])
    func `any other value is an error`(_ value: String, _ failure: SQLFailure) async throws {
        let pool = try SQLitePool()
        await #expect(throws: failure) {
            _ = try await pool.read { sql in try sql.first("SELECT \(value)", []) { try $0.identifier().low } }
        }
    }

    @Test(arguments: texts)
    func `SQL converts the text of an identifier`(_ text: String) async throws {
        let made = try await SQLitePool().read { sql in
            try sql.first("SELECT \(Dialect.sqlite.identifier(fromText: "t")) FROM (SELECT ? AS t)", [.text(text)]) {
                PersonID(bits: try $0.identifier())
            }
        }
        #expect(made?.text == text)
        #expect(Dialect.postgres.identifier(fromText: "t") == "t::uuid")
    }
}
