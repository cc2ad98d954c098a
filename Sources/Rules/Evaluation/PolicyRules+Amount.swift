internal import Domain

extension PolicyRules {
    /// The exact outcome of the activity's formula, in hours, before rounding.
    func amount(of claim: Claim, activity: Int) -> Fraction {
        switch (activities[activity].formula, claim) {
        case (.time(let percent), _):
            percent == 100 ? time(of: claim) : time(of: claim) * Fraction(percent, over: 100)
        case (.stated, .hours(let hours)):
            Fraction(hours)
        case (.perItem(let hours, _, _), .items(let count)):
            Fraction(hours.hundredths * count, over: 100)
        case (.lookup(_, let hours, _, _), .level(let level, let items)):
            Fraction(hours[level].hundredths * items, over: 100)
        case (.perWhole(_, let each, let hours, _), .points(let points)):
            Fraction(hours.hundredths * (points / each), over: 100)
        default:
            // A claim is read by the formula that it is given back to.
            Fraction(0)
        }
    }

    /// The time itself in hours.
    func time(of claim: Claim) -> Fraction {
        switch claim {
        case .hours(let hours): Fraction(hours)
        case .span(let days, let minutes):
            Fraction(days * clock.hoursPerDay * clock.minutesPerHour + minutes, over: clock.minutesPerHour)
        default: Fraction(0)
        }
    }
}
