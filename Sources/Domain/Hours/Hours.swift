/// Hours (学时), exact to a hundredth of an hour. They are never stored as binary floating-point numbers.
public struct Hours: Hashable, Comparable, Sendable {
    /// The amount in hundredths of an hour: 22.2 hours are 2220.
    public let hundredths: Int

    /// Creates hours from hundredths of an hour.
    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// Creates a whole number of hours.
    public init(_ whole: Int) {
        hundredths = whole * 100
    }

    /// No hours.
    public static let zero = Hours(hundredths: 0)

    public static func < (left: Hours, right: Hours) -> Bool {
        left.hundredths < right.hundredths
    }

    public static func + (left: Hours, right: Hours) -> Hours {
        Hours(hundredths: left.hundredths + right.hundredths)
    }

    public static func - (left: Hours, right: Hours) -> Hours {
        Hours(hundredths: left.hundredths - right.hundredths)
    }

    public static func += (left: inout Hours, right: Hours) {
        left = left + right
    }
}

extension Hours: CustomStringConvertible {
    /// The hours as a plain decimal without trailing zeros: `26`, `22.2`, `0.05`.
    public var description: String {
        let magnitude = hundredths.magnitude
        let sign = hundredths < 0 ? "-" : ""
        let whole = magnitude / 100
        let rest = magnitude % 100
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Hours {
    /// Reads a plain decimal with at most two decimals, not counting trailing zeros: `16`, `1.50`, `0.05`. Returns
    /// `nil` for signs, exponents, separators, more decimals, and numbers above 1,000,000.
    public init?(decimal text: String) {
        var whole = 0
        var fraction = 0
        var decimals: Int?
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte - UInt8(ascii: "0"))
                digits += 1
                if let place = decimals {
                    if place < 2 { fraction = fraction * 10 + digit } else if digit != 0 { return nil }
                    decimals = place + 1
                } else {
                    whole = whole * 10 + digit
                    if whole > 1_000_000 { return nil }
                }
            case UInt8(ascii: ".") where decimals == nil && digits > 0:
                decimals = 0
            default:
                return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        if decimals == 1 { fraction *= 10 }
        let amount = whole * 100 + fraction
        guard amount <= 100_000_000 else { return nil }
        hundredths = amount
    }
}
