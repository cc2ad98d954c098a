/// A numbered change of the schema. A released migration never changes.
public struct Migration: Sendable {
    /// The position of the migration. Numbers start at 1 and have no gaps.
    public let number: Int
    /// A name for people: lower-case words joined by hyphens.
    public let name: String
    /// What is done in SQL, in order.
    public let statements: @Sendable (Dialect) -> [String]
    /// What SQL cannot reckon; it follows the statements, in the same transaction.
    public let fill: @Sendable (any SQLTransaction) throws -> Void

    /// - Parameter fill: what SQL cannot reckon for the rows that are there.
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
