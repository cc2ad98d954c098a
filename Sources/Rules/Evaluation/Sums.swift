internal import Domain

/// The sums of counted hours, in hundredths.
struct Sums: Hashable, Sendable {
    /// By the subject's place, including hours carried over.
    var bySubject: [Int]
    var total = 0

    init(of verdicts: [Verdict], _ bound: BoundYear, carried: CarriedHours = .none) {
        bySubject = carried.bySubject
        if bySubject.isEmpty { bySubject = [Int](repeating: 0, count: bound.demand.subjects.count) }
        total = bySubject.reduce(0, +)
        let records = bound.sound
        for place in verdicts.indices where verdicts[place].counted > 0 {
            bySubject[records[place].kind.subject] += verdicts[place].counted
            total += verdicts[place].counted
        }
    }

    /// For each subject, the missing hours that the surplus of other subjects makes up.
    func substituted(_ substitutions: [Substitution], demand: Demand) -> [Int] {
        var moved = [Int](repeating: 0, count: bySubject.count)
        var surplus = bySubject.indices.map { bySubject[$0] - demand.subjects[$0] }
        for substitution in substitutions {
            let lack = demand.subjects[substitution.to] - bySubject[substitution.to] - moved[substitution.to]
            let hours = min(surplus[substitution.from], lack, substitution.atMost?.hundredths ?? .max)
            guard hours > 0 else { continue }
            moved[substitution.to] += hours
            surplus[substitution.from] -= hours
        }
        return moved
    }
}
