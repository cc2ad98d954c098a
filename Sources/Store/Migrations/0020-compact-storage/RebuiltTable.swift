import SQLDatabase

/// A table that a migration lays out anew: what it becomes, and how its rows come over.
struct RebuiltTable: Sendable {
    struct Column: Sendable {
        let name: String
        /// The type and what is asked of every value.
        let definition: @Sendable (Dialect) -> String
        /// What the row of before, `o`, has for it.
        let value: @Sendable (Dialect) -> String
    }

    struct Index: Sendable {
        let name: String
        /// What stands behind `ON` and the table's name.
        let definition: String
        let isUnique: Bool

        static func index(_ name: String, _ definition: String, isUnique: Bool = false) -> Index {
            Index(name: name, definition: definition, isUnique: isUnique)
        }
    }

    let name: String
    let columns: [Column]
    /// The primary key and what is asked of several columns together.
    let constraints: [String]
    /// Whether the rows are kept in the order of the primary key.
    let isClustered: Bool
    let indexes: [Index]
    /// The columns by which the rows of before are read.
    let order: String
    let isAppendOnly: Bool
    /// Indexes that are not made again.
    let dropped: [String]

    /// - Parameter key: the columns of the primary key.
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

    /// Gives the name free, and the names of indexes and triggers.
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

    /// Has the rows come over in the order of the key, so that pages are filled from left to right.
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
