internal import Domain

extension Policy {
    /// The first credit year that a record counts in, which depends on its date, its make-up and, under some policies,
    /// its form; `nil` if the record does not say.
    public func creditYear(of record: RecordInput) -> Int? {
        try? years(of: record).lowerBound
    }

    /// The credit years that a record counts in. If they depend on a form or a spread that cannot be read, all possible
    /// years.
    func years(of record: borrowing RecordInput) throws(RecordFault) -> ClosedRange<Int> {
        guard rules.hasOddYears else {
            let year = try baseYear(of: record)
            return year...year
        }
        return try oddYears(of: record)
    }

    private func oddYears(of record: borrowing RecordInput) throws(RecordFault) -> ClosedRange<Int> {
        let completed = try completion(of: record)
        guard let place = record.activity.flatMap({ rules.activityIndex[$0] }),
            let facts = try? bind(record, activity: place)
        else { return try possibleYears(completed, record.makeup) }
        let form = marks(activity: place, facts: facts).form
        let first = try creditYear(completed: completed, makeup: record.makeup, form: form)
        return try spread(rules.activities[place].years, from: first, chosen: record.facts?[Self.yearKey])
    }

    /// The years that the record may belong to, whatever its form.
    private func possibleYears(_ completed: Day, _ makeup: Makeup?) throws(RecordFault) -> ClosedRange<Int> {
        if makeup != nil {
            let year = try creditYear(completed: completed, makeup: makeup)
            return year...year
        }
        let rule = creditYear
        let years = ([rule.starts] + rule.windows.map(\.starts)).map { $0.year(of: completed) }
        return (years.min() ?? completed.year)...(years.max() ?? completed.year)
    }

    private func spread(
        _ spread: YearSpread,
        from first: Int,
        chosen: FactValue?
    ) throws(RecordFault) -> ClosedRange<Int> {
        switch spread {
        case .own:
            return first...first
        case .repeated(let years), .even(let years):
            return first...(first + years - 1)
        case .chosen(let years):
            guard let chosen else { return first...first }
            guard case .number(let number) = chosen, let year = number.wholeNumber,
                (first..<(first + years)).contains(year)
            else {
                let message = "计入年度应是 \(first) 至 \(first + years - 1) 年度之一，请改正。"
                throw RecordFault(.invalidFact, field: Self.yearKey, message)
            }
            return year...year
        }
    }

    /// The key of the fact that states the credit year, if the record may choose.
    static let yearKey = "creditYear"
}
