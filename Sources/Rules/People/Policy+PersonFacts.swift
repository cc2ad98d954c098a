public import Domain

extension Policy {
    /// Returns the facts about a person for a credit year. Of several values within the year, the latest is used, even
    /// if it ended before the year did. Of events, such as the day of a title, the last one before the end of the year
    /// is used.
    ///
    /// - Parameters:
    ///   - born: The year of birth; `nil` if it is unknown.
    ///   - facts: The person's dated facts.
    ///   - year: The credit year.
    public func personFacts(born: Int?, _ facts: [DatedFact], year: Int) -> PersonFacts {
        var person = PersonFacts()
        person.born = born
        guard !facts.isEmpty, let first = creditYear.starts.first(of: year),
            let last = creditYear.starts.first(of: year + 1)?.before, first <= last
        else { return person }
        let known = FactsOfYear(facts: facts, days: first...last)
        person.partTime = known.value(.partTime).map { $0 == "yes" }
        person.titleLevel = known.value(.titleLevel)
        person.degree = known.value(.degree)
        person.employerLevel = known.value(.employerLevel)
        person.qualifications = known.value(.qualifications).flatMap { Int($0) }
        person.titleFrom = known.lastDay(.title)
        person.qualifiedFrom = known.lastDay(.qualified)
        if let present = known.service.last {
            (person.inServiceFrom, person.inServiceTo) = (present.began, present.ended)
            person.formerService = known.service.dropLast().map { PersonFacts.Service(from: $0.began, to: $0.ended) }
        }
        return person
    }
}

/// A person's facts in one credit year.
private struct FactsOfYear {
    let facts: [DatedFact]
    let days: ClosedRange<Day>

    /// The facts with a key, earliest first.
    private func all(_ key: DatedFact.Key) -> [DatedFact] {
        facts.filter { $0.key == key }.sorted { one, other in
            guard let began = one.began else { return other.began != nil }
            return other.began.map { began < $0 } ?? false
        }
    }

    func value(_ key: DatedFact.Key) -> String? {
        all(key).last { $0.overlaps(days) }?.value
    }

    func lastDay(_ key: DatedFact.Key) -> Day? {
        all(key).compactMap(\.began).last { $0 <= days.upperBound }
    }

    /// The periods of service within the year, earliest first. If there is none, the last period outside the year: it
    /// shows that the person was not in service.
    var service: [DatedFact] {
        let all = all(.inService)
        let within = all.filter { $0.overlaps(days) }
        return within.isEmpty ? Array(all.suffix(1)) : within
    }
}
