/// A table, as the catalogue of a database describes it.
struct CopiedTable: Hashable, Sendable {
    /// What a column holds. Identifiers are bytes: SQLite stores them so, and PostgreSQL hands them out so.
    enum Kind: Hashable, Sendable { case integer, text, bytes }

    struct Column: Hashable, Sendable {
        let name: String
        let kind: Kind
        /// Whether the column may contain `NULL`.
        let isOptional: Bool
    }

    /// A foreign key.
    struct Reference: Hashable, Sendable {
        let columns: [String]
        let table: String
    }

    let name: String
    let columns: [Column]
    /// The columns of the primary key, in its order.
    let key: [String]
    let references: [Reference]

    /// Returns the table with its columns in another order.
    func arranged(like other: CopiedTable) -> CopiedTable {
        let known = Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0) })
        return CopiedTable(
            name: name,
            columns: other.columns.compactMap { known[$0.name] },
            key: key,
            references: references
        )
    }
}
