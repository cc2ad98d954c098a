import SQLDatabase

/// A table that a migration rebuilds: its new form, and the values for its rows.
struct RebuiltTable: Sendable {
    struct Column: Sendable {
        let name: String
        /// The type and the constraints of the column.
        let definition: @Sendable (Dialect) -> String
        /// The expression for the value, where `o` is the old row.
        let value: @Sendable (Dialect) -> String
    }

    struct Index: Sendable {
        let name: String
        /// The part of the statement after `ON` and the table's name.
        let definition: String
        let isUnique: Bool

        static func index(_ name: String, _ definition: String, isUnique: Bool = false) -> Index {
            Index(name: name, definition: definition, isUnique: isUnique)
        }
    }

    let name: String
    let columns: [Column]
    /// The primary key and the constraints over several columns.
    let constraints: [String]
    /// Whether rows are stored in the order of the primary key.
    let isClustered: Bool
    let indexes: [Index]
    /// The columns that order the reading of the old rows.
    let order: String
    let isAppendOnly: Bool
    /// The indexes that are not created again.
    let dropped: [String]

    /// Creates a description of a table.
    /// - Parameter key: The columns of the primary key.
    init(
        _ name: String,
        key: String,
        isClustered: Bool = true,
        isAppendOnly: Bool = false,
        dropped: [String] = [],
        _ columns: [Column],
        _ constraints: [String] = [],
        indexes: [Index] = []
    ) {
        self.name = name
        self.columns = columns
        self.constraints = ["PRIMARY KEY (\(key))"] + constraints
        self.isClustered = isClustered
        self.isAppendOnly = isAppendOnly
        self.indexes = indexes
        self.dropped = dropped
        order = key
    }

    private var before: String { "\(name)_before" }

    func hasRows(in sql: any SQLReader) throws -> Bool {
        try sql.first("SELECT 1 FROM \(name) LIMIT 1") { try $0.integer() } != nil
    }

    func drop(_ d: Dialect) -> [String] {
        (isAppendOnly ? d.changeable(name) : []) + ["DROP TABLE \(name)"]
    }

    /// Renames the old table, and frees the names of its indexes and triggers.
    func setAside(_ d: Dialect) -> [String] {
        (isAppendOnly ? d.changeable(name) : [])
            + (dropped + indexes.map(\.name)).map { "DROP INDEX IF EXISTS \($0)" }
            + ["ALTER TABLE \(name) RENAME TO \(before)"]
    }

    func layOut(_ d: Dialect) -> String {
        let parts = columns.map { "\($0.name) \($0.definition(d))" } + constraints
        let end = isClustered ? d.clusteredTableEnd : d.tableEnd
        return "CREATE TABLE \(name) (\(parts.joined(separator: ", "))) \(end)"
    }

    /// Copies the rows in the order of the key, so that the database fills its pages from left to right.
    func move(_ d: Dialect) -> String {
        let names = columns.map(\.name).joined(separator: ", ")
        let values = columns.map { $0.value(d) }.joined(separator: ", ")
        return "INSERT INTO \(name) (\(names)) SELECT \(values) FROM \(before) o ORDER BY \(orderBefore)"
    }

    private var orderBefore: String {
        order.split(separator: ",").map { "o." + $0.filter { !$0.isWhitespace } }.joined(separator: ", ")
    }

    var dropBefore: String { "DROP TABLE \(before)" }

    func finish(_ d: Dialect) -> [String] {
        indexes.map { "CREATE \($0.isUnique ? "UNIQUE " : "")INDEX \($0.name) ON \(name) \($0.definition)" }
            + (isAppendOnly ? d.appendOnly(name) : [])
    }
}
