import Domain
import Testing

@testable import Rules

@Suite struct RoundingTests {
    @Test(arguments: [
        (Rounding.Direction.down, 100, 45, 220), (.up, 100, 45, 230), (.nearest, 100, 45, 220), (.nearest, 9, 4, 230),
        (.down, 1, 45, 0), (.up, 1, 45, 10), (.down, 90, 45, 200), (.up, 90, 45, 200), (.nearest, 29, 20, 150),
    ])
    func `an exact amount is rounded to the quantum`(
        direction: Rounding.Direction,
        numerator: Int,
        denominator: Int,
        hundredths: Int
    ) {
        let rounding = Rounding(quantum: Hours(hundredths: 10), direction: direction)
        #expect(rounding.hours(Fraction(numerator, over: denominator)).hundredths == hundredths)
    }

    @Test func `three thirds of an hour are an hour`() {
        let whole = Fraction(1, over: 3) * Fraction(3)
        let rounding = Rounding(quantum: Hours(1), direction: .down)
        #expect(rounding.hours(whole) == Hours(1))
        #expect(!rounding.changes(whole))
    }
}
