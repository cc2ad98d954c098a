/// The few differences between SQLite and PostgreSQL. Only table definitions need them; queries never do.
public enum Dialect: Sendable {
    /// SQLite.
    case sqlite
    /// PostgreSQL.
    case postgres

    /// Text, days (ISO) and codes.
    public var text: String { "TEXT" }

    /// The type for whole numbers: hundredths of an hour, milliseconds since 1970 in UTC, years, counts and flags.
    public var integer: String {
        switch self {
        case .sqlite: "INTEGER"
        case .postgres: "BIGINT"
        }
    }

    /// The type for bytes.
    public var blob: String {
        switch self {
        case .sqlite: "BLOB"
        case .postgres: "BYTEA"
        }
    }

    /// UUIDs, of 16 bytes.
    public var identifier: String {
        switch self {
        case .sqlite: "BLOB"
        case .postgres: "UUID"
        }
    }

    /// Small whole numbers that stand for words: the keys of tables of words.
    public var small: String {
        switch self {
        case .sqlite: "INTEGER"
        case .postgres: "SMALLINT"
        }
    }

    /// The words after the closing bracket of a `CREATE TABLE`.
    public var tableEnd: String {
        switch self {
        case .sqlite: "STRICT"
        case .postgres: ""
        }
    }

    /// The words after the closing bracket of a table that is stored in the order of its primary key. Such a table has
    /// no other row number.
    public var clusteredTableEnd: String {
        switch self {
        case .sqlite: "STRICT, WITHOUT ROWID"
        case .postgres: ""
        }
    }

    /// The identifier that a column or expression holds as text, in the usual lower-case form of a UUID.
    ///
    /// What is no such text cannot be kept in a column of identifiers, so that nothing becomes another identifier
    /// silently. SQLite before 3.41 has no function that reads hexadecimal: each byte is looked up.
    public func identifier(fromText text: String) -> String {
        switch self {
        case .sqlite:
            // Where each of the 32 digits stands between the hyphens.
            let digits = [1...8, 10...13, 15...18, 20...23, 25...36].joined().map {
                "instr('0123456789abcdef', substr(\(text), \($0), 1))"
            }
            let bytes = stride(from: 0, to: 32, by: 2).map {
                "substr(x'\(Self.allBytes)', (\(digits[$0]) - 1) * 16 + \(digits[$0 + 1]), 1)"
            }
            return """
                CASE WHEN \(text) IS NULL THEN NULL
                    WHEN length(\(text)) = 36 AND length(replace(\(text), '-', '')) = 32
                        AND \(text) GLOB '????????-????-????-????-*' AND \(text) NOT GLOB '*[^-0-9a-f]*'
                    THEN CAST(\(bytes.joined(separator: " || ")) AS BLOB)
                    ELSE 'not an identifier' END
                """
        case .postgres: return "\(text)::uuid"
        }
    }

    /// From 00 to FF, in hexadecimal.
    private static let allBytes = (0...255).map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }
        .joined()

    /// Returns statements that make a table refuse every change except new rows.
    public func appendOnly(_ table: String) -> [String] {
        switch self {
        case .sqlite:
            ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
                """
            }
        case .postgres:
            [
                """
                CREATE FUNCTION \(table)_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '\(table) is append-only'; END $$
                """,
                """
                CREATE TRIGGER \(table)_refuses_change BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION \(table)_is_append_only()
                """,
            ]
        }
    }

    /// Statements that take back what `appendOnly` has made, before a table is laid out anew.
    public func changeable(_ table: String) -> [String] {
        switch self {
        case .sqlite: ["update", "delete"].map { "DROP TRIGGER \(table)_refuses_\($0)" }
        case .postgres:
            [
                "DROP TRIGGER \(table)_refuses_change ON \(table)", "DROP FUNCTION \(table)_is_append_only()",
            ]
        }
    }
}
