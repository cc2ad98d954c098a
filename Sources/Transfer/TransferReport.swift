/// What a transfer has found on both sides.
public struct TransferReport: Sendable {
    /// A table on both sides.
    public struct Table: Hashable, Sendable {
        /// The name of the table.
        public let name: String
        /// The rows of the source.
        public let source: TableSum
        /// The rows of the target.
        public let target: TableSum
    }

    /// All tables, in the order in which they were copied.
    public let tables: [Table]
    /// Whether an earlier run had begun the transfer.
    public let isResumed: Bool

    /// The tables that are not the same on both sides.
    public var differing: [Table] { tables.filter { $0.source != $0.target } }
    /// The rows of the source.
    public var rows: Int { tables.reduce(0) { $0 + $1.source.rows } }
}

/// How far a transfer has come.
public struct TransferProgress: Hashable, Sendable {
    /// What is being done.
    public enum Stage: Sendable { case copying, comparing }

    /// What is being done.
    public internal(set) var stage: Stage
    /// The rows that are copied or compared.
    public internal(set) var done: Int
    /// All rows of the source.
    public internal(set) var total: Int
}
