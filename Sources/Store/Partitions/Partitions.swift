public import Domain
public import SQLDatabase

/// The parts of the large tables on PostgreSQL.
public enum Partitions {
    /// Returns the names of the parts that should exist at a moment and do not exist yet. There are none on SQLite.
    public static func missing(at now: Instant, in sql: any SQLReader) throws -> [String] {
        guard sql.dialect == .postgres else { return [] }
        let present = try names(in: sql)
        return PartitionedTable.all.flatMap { $0.parts(at: now) }.map(\.name).filter { !present.contains($0) }
    }

    /// Creates the parts that should exist at a moment. If rows that belong to a part are stored in the part for all
    /// others, they stay there, and the part is left out. So are the parts of tables whose rows refer to them.
    public static func make(at now: Instant, in tx: any SQLTransaction) throws {
        try make(in: tx) { $0.parts(at: now) }
    }

    /// Creates the parts of credit years, like `make(at:in:)`.
    public static func make(years: [Int], in tx: any SQLTransaction) throws {
        try make(in: tx) { table in table.span == .year ? years.map(table.part) : [] }
    }

    private static func make(
        in tx: any SQLTransaction,
        _ parts: (PartitionedTable) -> [PartitionedTable.Part]
    ) throws {
        guard tx.dialect == .postgres else { return }
        let present = try names(in: tx)
        for group in PartitionedTable.groups {
            let missing = group.flatMap { table in
                parts(table).filter { !present.contains($0.name) }.map { (table, part: $0) }
            }
            let together = Dictionary(grouping: missing) { $0.part.suffix }.sorted { $0.key < $1.key }
            for (suffix, some) in together where try !some.contains(where: { try $0.0.hasRest(of: $0.part, in: tx) }) {
                for (table, part) in some { try tx.execute(part.creation(of: table)) }
                try addKeys(suffix, for: Set(some.map(\.0.name)), in: tx)
            }
        }
    }

    /// Gives the new parts of some tables their keys.
    private static func addKeys(_ suffix: String, for new: Set<String>, in tx: any SQLTransaction) throws {
        let present = try names(in: tx)
        for key in PartKey.all where new.contains(key.table) || new.contains(key.target) {
            guard present.contains(key.table + suffix), present.contains(key.target + suffix) else { continue }
            try tx.execute(key.creation(suffix))
        }
    }

    /// Turns a whole table into one with parts. Rows, keys, indexes, checks and triggers stay the same.
    static func divide(_ table: PartitionedTable, at now: Instant, in tx: any SQLTransaction) throws {
        var definition = try TableDefinition(of: table.name, in: tx)
        // A unique key must contain the column that decides about the part.
        if table.span == .month { definition.widenPrimaryKey(by: table.column) }
        let whole = "\(table.name)_whole"
        for key in definition.incoming { try tx.execute(key.drop) }
        try tx.execute("ALTER TABLE \(table.name) RENAME TO \(whole)")
        try tx.execute(
            """
            CREATE TABLE \(table.name) (LIKE \(whole) INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
            PARTITION BY RANGE (\(table.column))
            """
        )
        try tx.execute("CREATE TABLE \(table.rest) PARTITION OF \(table.name) DEFAULT")
        for part in table.parts(at: now) {
            try tx.execute(part.creation(of: table))
        }
        try tx.execute("INSERT INTO \(table.name) SELECT * FROM \(whole)")
        try tx.execute("DROP TABLE \(whole)")
        for statement in definition.rebuilding + definition.incoming.map(\.add) { try tx.execute(statement) }
    }

    static func names(in sql: any SQLReader) throws -> Set<String> {
        Set(
            try sql.rows(
                """
                SELECT CAST(c.relname AS text) FROM pg_inherits i
                JOIN pg_class c ON c.oid = i.inhrelid
                WHERE c.relnamespace = CAST(current_schema AS regnamespace) AND c.relkind = 'r'
                """,
                []
            ) { try $0.text() }
        )
    }
}

extension PartitionedTable {
    /// Returns whether rows that belong to a part are stored in the part for all others.
    func hasRest(of part: Part, in sql: any SQLReader) throws -> Bool {
        try sql.count(
            "SELECT count(*) FROM (SELECT 1 FROM \(rest) WHERE \(column) >= ? AND \(column) < ? LIMIT 1) AS found",
            [.integer(part.from), .integer(part.to)]
        ) > 0
    }
}

extension PartitionedTable.Part {
    /// The statement that creates the part.
    func creation(of table: PartitionedTable) -> String {
        "CREATE TABLE \(name) PARTITION OF \(table.name) FOR VALUES FROM ('\(from)') TO ('\(to)')"
    }
}
