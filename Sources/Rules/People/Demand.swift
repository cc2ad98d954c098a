internal import Domain

/// The requirement of one person for one period: the policy's amounts, adjusted to the person.
struct Demand: Hashable, Sendable {
    /// Hundredths, by the subject's place.
    var subjects: [Int]
    /// Hundredths.
    var total: Int
    /// The share of the policy's conditions that is required.
    var share: Fraction
    var isExempt = false
    /// The amounts that replace the policy's amounts in conditions, by the conditions' ids.
    var conditions: [String: Hours] = [:]
    /// The place of the adjustment that was applied.
    var adjustment: Int?
    /// The places of the additions that were applied.
    var additions: [Int] = []

    init(standard draft: PolicyDraft) {
        subjects = draft.subjects.map(\.required.hundredths)
        total = draft.totalRequired.hundredths
        share = .one
    }

    mutating func apply(_ effect: Adjustment.Effect) {
        switch effect {
        case .exempt:
            subjects = subjects.map { _ in 0 }
            total = 0
            isExempt = true
        case .share(let part):
            subjects = subjects.map(part.part)
            total = part.part(ofHundredths: total)
            share = part
        case .amounts(let newTotal, let minima, let conditions):
            self.conditions = conditions
            total = newTotal?.hundredths ?? total
            for (subject, hours) in minima { subjects[subject] = hours.hundredths }
        }
    }

    mutating func add(_ addition: Addition) {
        total += addition.total.hundredths
        for (subject, hours) in addition.subjects { subjects[subject] += hours.hundredths }
    }
}

extension PolicyRules {
    /// The requirement of a person for a credit year.
    func demand(of person: PersonFacts, year: Int) -> Demand {
        guard asksByPerson else { return standardDemand }
        var demand = standardDemand
        let starts = draft.creditYear.starts
        if let place = draft.adjustments.firstIndex(where: { $0.when.holds(for: person, year: year, starts: starts) }) {
            demand.adjustment = place
            demand.apply(draft.adjustments[place].effect)
        }
        guard !demand.isExempt else { return demand }
        for (place, addition) in draft.additions.enumerated()
        where addition.when.holds(for: person, year: year, starts: starts) {
            demand.additions.append(place)
            demand.add(addition)
        }
        return demand
    }
}
