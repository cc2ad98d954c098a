/// A numbered change of the schema. A released migration never changes.
public struct Migration: Sendable {
    /// The position of the migration. Numbers start at 1 and have no gaps.
    public let number: Int
    /// A name for people: lower-case words joined by hyphens.
    public let name: String
    /// The SQL statements in their order.
    public let statements: @Sendable (Dialect) -> [String]
    /// The changes that SQL cannot compute. They follow the statements in the same transaction.
    public let fill: @Sendable (any SQLTransaction) throws -> Void

    /// Creates a migration.
    /// - Parameter fill: The changes to present rows that SQL cannot compute.
    public init(
        _ number: Int,
        _ name: String,
        fill: @escaping @Sendable (any SQLTransaction) throws -> Void = { _ in },
        statements: @escaping @Sendable (Dialect) -> [String]
    ) {
        self.number = number
        self.name = name
        self.statements = statements
        self.fill = fill
    }
}
