import SQLDatabase

extension Partitions {
    /// Replaces the foreign keys between whole tables with keys of their parts. The database checks all rows again.
    static func keyEachPart(in tx: any SQLTransaction) throws {
        // A province has many rows to check, and nobody uses the site meanwhile.
        try tx.execute("SET LOCAL statement_timeout = 0")
        for target in Set(PartKey.all.map(\.target)).sorted() {
            for old in try TableDefinition(of: target, in: tx).incoming where isPartitioned(old.table) {
                try tx.execute(old.drop)
            }
        }
        for group in PartitionedTable.groups where group.count > 1 { try align(group, in: tx) }
        let present = try names(in: tx)
        for key in PartKey.all {
            let suffixes = present.filter { $0.hasPrefix(key.table) }.map { String($0.dropFirst(key.table.count)) }
            for suffix in suffixes.sorted() where present.contains(key.target + suffix) {
                try tx.execute(key.creation(suffix))
            }
        }
    }

    /// Gives all tables of a group the parts of the same years. If a table lacks a part and has rows of the year with the
    /// rest, the rows of the other tables go there too.
    private static func align(_ group: [PartitionedTable], in tx: any SQLTransaction) throws {
        let present = try names(in: tx)
        for year in Set(group.flatMap { $0.years(of: present) }).sorted() {
            let parts = group.map { (table: $0, part: $0.part(ofYear: year)) }
            let lacking = parts.filter { !present.contains($0.part.name) }
            if try lacking.contains(where: { try $0.table.hasRest(of: $0.part, in: tx) }) {
                for (table, part) in parts where present.contains(part.name) {
                    try tx.execute("ALTER TABLE \(table.name) DETACH PARTITION \(part.name)")
                    try tx.execute("INSERT INTO \(table.name) SELECT * FROM \(part.name)")
                    try tx.execute("DROP TABLE \(part.name)")
                }
            } else {
                for (table, part) in lacking { try tx.execute(part.creation(of: table)) }
            }
        }
    }

    private static func isPartitioned(_ table: String) -> Bool {
        PartKey.all.contains { $0.table == table }
    }
}

extension PartitionedTable {
    /// The years of this table's parts among these names.
    fileprivate func years(of names: Set<String>) -> [Int] {
        names.filter { $0.hasPrefix("\(name)_") }.compactMap { Int($0.dropFirst(name.count + 1)) }
    }
}
