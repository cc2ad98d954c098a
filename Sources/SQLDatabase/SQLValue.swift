/// A value of a column. There are no floating-point numbers, because hours are whole hundredths.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])
    /// The 16 bytes of a UUID as two words, with the first byte as the most significant one.
    case identifier(high: UInt64, low: UInt64)
    /// A whole number for which PostgreSQL plans the statement, such as the credit year by which a table is stored in
    /// parts. The plan then contains one part only and is kept, while for an `integer` it would be made again each time.
    ///
    /// Use it only in conditions, and where few different numbers occur, because each makes a statement of its own.
    case constant(Int)
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// Creates `NULL`.
    public init(nilLiteral: ()) { self = .null }
    /// Creates a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Creates a text.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension SQLValue {
    /// Returns the text, or `NULL` for `nil`.
    public static func text(_ value: String?) -> SQLValue {
        if let value { .text(value) } else { .null }
    }

    /// Returns the number, or `NULL` for `nil`.
    public static func integer(_ value: Int?) -> SQLValue {
        if let value { .integer(value) } else { .null }
    }

    /// Returns 1 for `true` and 0 for `false`, which both engines store as a number.
    public static func flag(_ value: Bool) -> SQLValue {
        .integer(value ? 1 : 0)
    }
}
