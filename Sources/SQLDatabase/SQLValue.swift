/// What can be kept in a column. There is no floating point: hours are whole hundredths.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])
    /// The 16 bytes of a UUID, as two words with the first byte uppermost.
    case identifier(high: UInt64, low: UInt64)
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    public init(nilLiteral: ()) { self = .null }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(stringLiteral value: String) { self = .text(value) }
}

extension SQLValue {
    public static func text(_ value: String?) -> SQLValue {
        if let value { .text(value) } else { .null }
    }

    public static func integer(_ value: Int?) -> SQLValue {
        if let value { .integer(value) } else { .null }
    }

    /// Booleans are kept as 0 and 1 on both engines.
    public static func flag(_ value: Bool) -> SQLValue {
        .integer(value ? 1 : 0)
    }
}
