/// The few differences between SQLite and PostgreSQL. Table definitions need most of them, and queries only a few words.
public enum Dialect: Sendable {
    /// SQLite.
    case sqlite
    /// PostgreSQL.
    case postgres

    /// The type for text, days (ISO) and codes. Both engines compare its bytes.
    public var text: String {
        switch self {
        case .sqlite: "TEXT"
        case .postgres: "TEXT COLLATE \"C\""
        }
    }

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

    /// The type for UUIDs of 16 bytes.
    public var identifier: String {
        switch self {
        case .sqlite: "BLOB"
        case .postgres: "UUID"
        }
    }

    /// The type for small whole numbers that stand for words. They are the keys of tables of words.
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

    /// The words at the end of a query that leaves out the rows that other writers are changing, and keeps the others
    /// for itself. SQLite has a single writer and needs none.
    public var skippingHeldRows: String {
        switch self {
        case .sqlite: ""
        case .postgres: "FOR UPDATE SKIP LOCKED"
        }
    }

    /// The expression for the present moment by the clock of the database, in milliseconds since 1970 in UTC. It is the
    /// same for all instances.
    public var now: String {
        switch self {
        case .sqlite:
            "CAST(strftime('%s', 'now') AS INTEGER) * 1000 + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER)"
        case .postgres: "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"
        }
    }

    /// Returns the expression for the identifier that a column or expression contains as text, in the usual lower-case
    /// form of a UUID.
    ///
    /// A column of identifiers does not accept the result for any other text, so no value silently becomes another
    /// identifier. SQLite before 3.41 has no function that reads hexadecimal digits, so the expression looks up each
    /// byte.
    public func identifier(fromText text: String) -> String {
        switch self {
        case .sqlite:
            // The positions of the 32 digits between the hyphens.
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

    /// The hexadecimal texts of all bytes from 00 to FF, joined.
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

    /// Returns the statements that remove what `appendOnly` has created, before a table is rebuilt.
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
