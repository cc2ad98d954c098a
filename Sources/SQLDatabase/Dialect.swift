/// The few words in which SQLite and PostgreSQL differ. Queries never need it; table definitions do.
public enum Dialect: Sendable {
    case sqlite
    case postgres

    /// Text, identifiers (UUIDs), days (ISO) and codes.
    public var text: String { "TEXT" }

    /// Whole numbers: hundredths of an hour, milliseconds since 1970 in UTC, years, counts, flags.
    public var integer: String {
        switch self {
        case .sqlite: "INTEGER"
        case .postgres: "BIGINT"
        }
    }

    /// Bytes.
    public var blob: String {
        switch self {
        case .sqlite: "BLOB"
        case .postgres: "BYTEA"
        }
    }

    /// What stands behind the closing bracket of a `CREATE TABLE`.
    public var tableEnd: String {
        switch self {
        case .sqlite: "STRICT"
        case .postgres: ""
        }
    }

    /// The same for a table that is kept in the order of its primary key, and found by that alone.
    public var clusteredTableEnd: String {
        switch self {
        case .sqlite: "STRICT, WITHOUT ROWID"
        case .postgres: ""
        }
    }

    /// Statements that make a table one to which rows are only ever added.
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
}
