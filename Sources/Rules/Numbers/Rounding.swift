public import Domain

/// How the outcome of a formula becomes hours: once, at its end.
public struct Rounding: Hashable, Sendable {
    public enum Direction: String, CaseIterable, Sendable {
        case down, up, nearest
    }

    /// The smallest amount that is told apart.
    public let quantum: Hours
    public let direction: Direction

    /// For parts of a sum, which are rounded only together: as exactly as hours can say.
    static let exact = Rounding(quantum: Hours(hundredths: 1), direction: .nearest)

    /// No record is worth more than this, whatever a formula says.
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
