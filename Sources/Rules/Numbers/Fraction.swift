internal import Domain

/// An exact fraction of two whole numbers, not negative, for the steps inside a formula. It never traps: on overflow
/// the result is `largest`, which every limit cuts.
public struct Fraction: Hashable, Sendable {
    /// The number above the line.
    public let numerator: Int
    /// The number below the line, at least 1.
    public let denominator: Int

    /// Greater than every amount that facts within their limits can give.
    static let largest = Fraction(10_000_000_000)

    /// A denominator below 1 is replaced by 1; the policy checker lets none through.
    init(_ numerator: Int, over denominator: Int = 1) {
        self.numerator = numerator
        self.denominator = max(denominator, 1)
    }

    init(_ hours: Hours) {
        self.init(hours.hundredths, over: 100)
    }

    /// The fraction 1.
    public static let one = Fraction(1)

    static func * (left: Fraction, right: Fraction) -> Fraction {
        let (top, isTooLarge) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (bottom, isTooFine) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        guard isTooLarge || isTooFine else { return Fraction(top, over: bottom) }
        return left.crossReducedProduct(right)
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        if left.denominator == right.denominator {
            let (sum, isTooLarge) = left.numerator.addingReportingOverflow(right.numerator)
            return isTooLarge ? largest : Fraction(sum, over: left.denominator)
        }
        let (one, first) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (other, second) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        let (bottom, third) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        let (sum, fourth) = one.addingReportingOverflow(other)
        return first || second || third || fourth ? largest : Fraction(sum, over: bottom)
    }

    /// The difference to 1; zero if the fraction is greater than 1.
    var rest: Fraction { Fraction(max(0, denominator - numerator), over: denominator) }

    /// This fraction of an amount in hundredths, rounded down.
    func part(ofHundredths amount: Int) -> Int {
        let (product, isTooLarge) = amount.multipliedReportingOverflow(by: numerator)
        return isTooLarge ? Int(Int32.max) : product / denominator
    }

    private func crossReducedProduct(_ other: Fraction) -> Fraction {
        let first = Self.commonDivisor(numerator, other.denominator)
        let second = Self.commonDivisor(other.numerator, denominator)
        let (top, isTooLarge) = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
        let (bottom, isTooFine) = (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
        return isTooLarge || isTooFine ? Self.largest : Fraction(top, over: bottom)
    }

    private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}

extension Fraction {
    /// Reads a fraction such as `2`, `1.5` or `2/3`. Returns `nil` for anything else, for zero, and above 10,000.
    init?(text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let top = Int(parts[0]), let bottom = Int(parts[1]) {
            guard (1...10_000).contains(top), (1...10_000).contains(bottom) else { return nil }
            self.init(top, over: bottom)
        } else {
            guard parts.count == 1, let hours = Hours(decimal: text), hours > .zero, hours <= Hours(10_000) else {
                return nil
            }
            self.init(hours)
        }
    }
}

extension Fraction: CustomStringConvertible {
    /// A decimal such as `2` or `1.5` if two decimals are enough, or a fraction such as `2/3`.
    public var description: String {
        let (hundredths, rest) = (numerator * 100).quotientAndRemainder(dividingBy: denominator)
        return rest == 0 ? Hours(hundredths: hundredths).description : "\(numerator)/\(denominator)"
    }
}
