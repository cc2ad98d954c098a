/// One numbered step in the life of the schema. Once released it never changes.
public struct Migration: Sendable {
    /// From 1, without gaps.
    public let number: Int
    /// Lower-case words joined by hyphens, for people.
    public let name: String
    let statements: @Sendable (Dialect) -> [String]

    public init(_ number: Int, _ name: String, statements: @escaping @Sendable (Dialect) -> [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}
