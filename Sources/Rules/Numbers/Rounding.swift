public import Domain

/// The rule for rounding the result of a formula to hours. Only the final result is rounded.
public struct Rounding: Hashable, Sendable {
    /// The direction of rounding.
    public enum Direction: String, CaseIterable, Sendable {
        case down, up, nearest
    }

    /// The unit of rounding: results are multiples of it.
    public let quantum: Hours
    /// The direction of rounding.
    public let direction: Direction

    /// Rounds to the hundredths of `Hours`. Used for the parts of a sum, which the policy rounds only together.
    static let exact = Rounding(quantum: Hours(hundredths: 1), direction: .nearest)

    /// The upper limit for a record, whatever the formula gives.
    static let most = Hours(10_000_000)

    func hours(_ amount: Fraction) -> Hours {
        let size = amount.denominator.multipliedReportingOverflow(by: max(quantum.hundredths, 1))
        let parts = amount.numerator.multipliedReportingOverflow(by: 100)
        guard !size.overflow, !parts.overflow, size.partialValue < Int.max / 4, parts.partialValue < Int.max / 4 else {
            return Self.most
        }
        let steps = steps(parts.partialValue, size.partialValue)
        let (hundredths, isTooLarge) = steps.multipliedReportingOverflow(by: quantum.hundredths)
        return isTooLarge ? Self.most : min(Self.most, Hours(hundredths: hundredths))
    }

    private func steps(_ parts: Int, _ size: Int) -> Int {
        switch direction {
        case .down: parts / size
        case .up: (parts + size - 1) / size
        case .nearest: (parts * 2 + size) / (size * 2)
        }
    }

    /// Whether rounding changes the amount.
    func changes(_ amount: Fraction) -> Bool {
        let exact = amount.numerator.multipliedReportingOverflow(by: 100)
        let rounded = hours(amount).hundredths.multipliedReportingOverflow(by: amount.denominator)
        return exact.overflow || rounded.overflow || exact.partialValue != rounded.partialValue
    }
}
