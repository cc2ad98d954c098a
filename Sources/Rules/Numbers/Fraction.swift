public import Domain

/// An exact quotient of two whole numbers, for the sum inside a formula. The divisor is at least 1.
struct Fraction: Hashable, Sendable {
    let numerator: Int
    let denominator: Int

    /// A divisor below 1 is taken for 1; the policy checker lets none through.
    init(_ numerator: Int, over denominator: Int = 1) {
        self.numerator = numerator
        self.denominator = max(denominator, 1)
    }

    init(_ hours: Hours) {
        self.init(hours.hundredths, over: 100)
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }
}

/// How the outcome of a formula becomes hours: once, at its end.
public struct Rounding: Hashable, Sendable {
    public enum Direction: String, CaseIterable, Sendable {
        case down, up, nearest
    }

    /// The smallest amount that is told apart.
    public let quantum: Hours
    public let direction: Direction

    func hours(_ amount: Fraction) -> Hours {
        let parts = amount.numerator * 100
        let size = amount.denominator * max(quantum.hundredths, 1)
        let steps =
            switch direction {
            case .down: parts / size
            case .up: (parts + size - 1) / size
            case .nearest: (parts * 2 + size) / (size * 2)
            }
        return Hours(hundredths: steps * quantum.hundredths)
    }

    /// Whether rounding changed the amount.
    func changes(_ amount: Fraction) -> Bool {
        amount.numerator * 100 % (amount.denominator * max(quantum.hundredths, 1)) != 0
    }
}
