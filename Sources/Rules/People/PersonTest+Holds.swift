internal import Domain

extension PersonTest {
    /// Whether the test applies to the person in a credit year.
    func holds(for person: PersonFacts, year: Int, starts: YearStart) -> Bool {
        if let age, !age.holds(person.born.map { year - $0 }) { return false }
        if let monthsInService, !monthsInService.holds(person.monthsInService(year: year, starts: starts)) {
            return false
        }
        if let yearsSinceQualified, !yearsSinceQualified.holds(person.qualifiedFrom.map { year - starts.year(of: $0) })
        {
            return false
        }
        if let qualifications, !qualifications.holds(person.qualifications) { return false }
        if let partTime, person.partTime != partTime { return false }
        return titleLevels.allows(person.titleLevel) && degrees.allows(person.degree)
            && employerLevels.allows(person.employerLevel)
    }
}

extension [String]? {
    fileprivate func allows(_ value: String?) -> Bool {
        guard let self else { return true }
        return value.map(self.contains) ?? false
    }
}

extension PersonFacts {
    /// Whole months in service within a credit year; twelve if nothing else is known.
    func monthsInService(year: Int, starts: YearStart) -> Int {
        guard let first = starts.first(of: year), let next = starts.first(of: year + 1) else { return 12 }
        let all = formerService + [Service(from: inServiceFrom, to: inServiceTo)]
        return all.reduce(0) { sum, service in
            let from = max(first, service.from ?? first)
            // The day after the last day of service.
            let end = service.to.map { min(next, $0.next) } ?? next
            return sum + (from < end ? from.wholeMonths(until: end) : 0)
        }
    }
}

extension Day {
    /// The next day. The last possible day returns itself.
    var next: Day {
        Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
            ?? Day(year: year + 1, month: 1, day: 1) ?? self
    }

    /// The previous day. The first possible day returns itself.
    var before: Day {
        Day(year: year, month: month, day: day - 1) ?? lastOfMonthBefore ?? Day(year: year - 1, month: 12, day: 31)
            ?? self
    }

    private var lastOfMonthBefore: Day? {
        (28...31).reversed().lazy.compactMap { Day(year: year, month: month - 1, day: $0) }.first
    }

    /// The number of whole months from this day to a later day, which is not included.
    func wholeMonths(until end: Day) -> Int {
        let months = (end.year - year) * 12 + end.month - month
        return end.day < day ? months - 1 : months
    }
}
