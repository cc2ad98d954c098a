internal import Domain

/// Surplus hours of earlier years that still count.
struct CarriedHours: Hashable, Sendable {
    /// Hundredths, by the subject's place.
    var bySubject: [Int]
    /// The hours left of each earlier year.
    var lots: [Lot]

    struct Lot: Hashable, Sendable {
        let year: Int
        /// The id, because the list of subjects may differ between years.
        let subject: String
        var hours: Int
    }

    static let none = CarriedHours(bySubject: [], lots: [])

    func hours(ofSubject place: Int) -> Int {
        bySubject.isEmpty ? 0 : bySubject[place]
    }
}

extension Policy {
    /// Returns the surplus of earlier years above the subject minima that is left for this year. The oldest surplus is
    /// used first.
    ///
    /// - Parameter sanctioned: The emptied years. They leave no surplus.
    func carriedHours(into bound: BoundYear, series: String, sanctioned: Set<Int>) -> CarriedHours {
        let most = creditYear.carriedYears
        guard most > 0, creditYear.cycle == nil else { return .none }
        var lots: [CarriedHours.Lot] = []
        for (year, records) in earlierYears(of: bound) {
            guard let rules = rules.edition(of: year) else { continue }
            lots.removeAll { $0.year + most < year }
            Policy(rules).settle(year, records, of: bound.person, series: series, sanctioned, &lots)
        }
        lots.removeAll { $0.year + most < bound.year }
        var hours = [Int](repeating: 0, count: subjects.count)
        for lot in lots {
            guard let place = rules.subjectIndex(lot.subject), creditYear.carries(place) else { continue }
            hours[place] += lot.hours
        }
        return CarriedHours(bySubject: hours, lots: lots)
    }

    /// The earlier years with their records, oldest first. A year without records is included: it lacks hours too.
    private func earlierYears(of bound: BoundYear) -> [(year: Int, records: [RecordInput])] {
        var records: [Int: [RecordInput]] = [:]
        for input in bound.inputs {
            guard let span = try? self.years(of: input) else { continue }
            for year in span where year < bound.year { records[year, default: []].append(input) }
        }
        guard let first = records.keys.min() else { return [] }
        return (first..<bound.year).map { ($0, records[$0] ?? []) }
    }

    /// Fills the hours missing in the year from older lots, and adds the year's own surplus as a new lot.
    private func settle(
        _ year: Int,
        _ records: [RecordInput],
        of person: PersonFacts,
        series: String,
        _ sanctioned: Set<Int>,
        _ lots: inout [CarriedHours.Lot]
    ) {
        let own = bind(records, year: year, person: person)
        let settlement = Settlement(
            bound: own,
            channel: rules.channelPlace(of: series),
            sanctioned: sanctioned
        )
        let sums = Sums(of: settlement.verdicts(countingPending: false), own)
        for (subject, id) in subjects.map(\.id).enumerated() {
            var lack = own.demand.subjects[subject] - sums.bySubject[subject]
            for place in lots.indices where lots[place].subject == id && lack > 0 {
                let used = min(lack, lots[place].hours)
                lots[place].hours -= used
                lack -= used
            }
            if lack < 0 { lots.append(CarriedHours.Lot(year: year, subject: id, hours: -lack)) }
        }
        lots.removeAll { $0.hours == 0 }
    }
}
