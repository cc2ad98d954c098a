/// The result of counting that stops at a bound, so that it costs the same however many there are.
public struct BoundedCount: Hashable, Sendable {
    /// The number, or a number that is reached at least.
    public let number: Int
    public let isExact: Bool

    /// Creates a count.
    public init(_ number: Int, isExact: Bool = true) {
        self.number = number
        self.isExact = isExact
    }
}

extension BoundedCount: ExpressibleByIntegerLiteral {
    /// Creates an exact count.
    public init(integerLiteral number: Int) { self.init(number) }
}
