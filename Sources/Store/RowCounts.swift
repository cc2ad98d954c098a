public import SQLDatabase

/// What PostgreSQL counts about the rows of the large tables. Its plans depend on it, and it counts by itself only every
/// minute or so.
public enum RowCounts {
    private static let tables =
        ["person", "employment", "account", "organisation", "person_fact"] + PartitionedTable.all.map(\.name)

    /// Lets PostgreSQL count the rows, after many have come into empty tables. It does nothing on SQLite.
    public static func refresh(in tx: any SQLTransaction) throws {
        guard tx.dialect == .postgres else { return }
        try tx.execute("ANALYZE \(tables.joined(separator: ", "))")
    }
}
