/// An administrative division by its six digits (GB/T 2260): 360000 a province, 360100 a city, 360102 a county.
public struct RegionCode: Hashable, Sendable, CustomStringConvertible {
    public let digits: String

    /// Nil unless there are six digits.
    public init?(_ digits: String) {
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.digits = digits
    }

    public var description: String { digits }

    /// Whether the other division is this one or lies in it.
    public func covers(_ other: RegionCode) -> Bool {
        other.digits.hasPrefix(prefix)
    }

    /// The digits that every division in this one begins with: `36`, `3601` or all six.
    public var prefix: String {
        // The whole country.
        if digits == "100000" { return "" }
        if digits.hasSuffix("0000") { return String(digits.prefix(2)) }
        if digits.hasSuffix("00") { return String(digits.prefix(4)) }
        return digits
    }
}
