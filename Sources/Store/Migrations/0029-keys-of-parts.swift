import SQLDatabase

extension Schema {
    /// On PostgreSQL, the foreign keys between tables with parts become keys between the parts of the same year, see
    /// `PartKey`. SQLite keeps its keys.
    static let keysOfParts = Migration(
        29,
        "keys-of-parts",
        fill: { tx in
            guard tx.dialect == .postgres else { return }
            try Partitions.keyEachPart(in: tx)
        }
    ) { _ in [] }
}
