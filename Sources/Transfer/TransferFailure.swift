public import SQLDatabase

/// The reason why a database is not copied, or not completely. It contains no values of rows.
public enum TransferFailure: Error, Equatable, Sendable {
    /// One of the two databases.
    public enum Side: Sendable { case source, target }

    /// The database cannot be reached.
    case unreachable(Side, String)
    /// The schema lacks this number of migrations.
    case schemaBehind(Side, Int)
    /// A newer program has changed the schema.
    case schemaAhead(Side)
    /// These tables differ, or exist on one side only.
    case differentTables([String])
    /// The rows of the table cannot be read in an order.
    case noKey(table: String)
    /// A column has a type that the two engines do not share.
    case unknownType(table: String, column: String)
    /// These tables refer to each other, so that none can come first.
    case circle([String])
    /// The target has rows in these tables, and they come from no transfer.
    case targetHasRows([String])
    /// The target contains an unfinished transfer from another database.
    case otherTransfer
    /// Another run has gone on with the same transfer meanwhile.
    case overtaken
    /// Somebody else writes to the source.
    case sourceIsBusy
    /// The connection to the source was lost, so others may have written meanwhile.
    case sourceLost
    /// A text is not UTF-8.
    case brokenText(table: String, column: String)
    /// A text contains a zero byte, which PostgreSQL does not accept.
    case zeroInText(table: String, column: String)
    /// The target failed. The same transfer can go on later.
    case interrupted(SQLFailure)
}
