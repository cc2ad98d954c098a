internal import Domain

/// Counted hours added up, in hundredths.
struct Sums: Hashable, Sendable {
    /// By the subject's place, with what was carried over.
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

    /// For each subject, what others' surplus makes up of its lack.
    func substituted(_ substitutions: [Substitution], demand: Demand) -> [Int] {
        var moved = [Int](repeating: 0, count: bySubject.count)
        var surplus = bySubject.indices.map { bySubject[$0] - demand.subjects[$0] }
        for one in substitutions {
            let lack = demand.subjects[one.to] - bySubject[one.to] - moved[one.to]
            let hours = min(surplus[one.from], lack, one.atMost?.hundredths ?? .max)
            guard hours > 0 else { continue }
            moved[one.to] += hours
            surplus[one.from] -= hours
        }
        return moved
    }
}
