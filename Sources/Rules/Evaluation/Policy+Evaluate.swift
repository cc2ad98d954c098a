internal import Domain

extension Policy {
    /// Evaluates the records of one person for one credit year, or for the cycle that contains it. The order of the
    /// records does not matter, except that of two records with the same id the first is used.
    ///
    /// - Parameter sanctioned: The years that were emptied because of false material. Other years keep their hours.
    public func evaluate(
        _ records: [RecordInput],
        year: Int,
        series: String,
        sanctioned: Set<Int> = [],
        person: PersonFacts = PersonFacts()
    ) -> Evaluation {
        let bound = bind(records, year: year, person: person)
        return evaluate(bound, series: series, sanctioned: sanctioned)
    }

    /// Reads the records once, so that they can be evaluated several times.
    public func bind(_ records: [RecordInput], year: Int, person: PersonFacts = PersonFacts()) -> BoundYear {
        var intake = Intake(
            policy: self,
            period: creditYear.period(of: year, person: person),
            demand: rules.demand(of: person, year: year),
            capacity: records.count
        )
        records.withUnsafeBufferPointer { all in
            for index in all.indices { intake.take(all[index], at: index) }
        }
        return BoundYear(intake, year: year, person: person, inputs: records)
    }

    /// Evaluates records that were already read with `bind(_:year:person:)`.
    public func evaluate(_ bound: BoundYear, series: String, sanctioned: Set<Int> = []) -> Evaluation {
        let channel = rules.channelPlace(of: series)
        let settlement = Settlement(
            bound: bound,
            channel: channel,
            sanctioned: sanctioned
        )
        let present = settlement.verdicts(countingPending: false)
        let projected = bound.hasPending ? settlement.verdicts(countingPending: true) : present
        let emptied: Set<Int> = sanctioned.isEmpty ? [] : sanctioned.filter { bound.period.contains($0) }
        let carried = carriedHours(into: bound, series: series, sanctioned: sanctioned)
        return Evaluation(
            bound: bound,
            channel: channel,
            sanctionedYears: emptied,
            present: present,
            projected: projected,
            carried: emptied.contains(bound.year) ? .none : carried
        )
    }
}
