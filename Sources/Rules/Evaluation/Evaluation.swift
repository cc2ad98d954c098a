public import Domain

/// How a person stands in a credit year, or in the cycle that the year is in. Never changed once made; one object, so
/// that what is told of its records need not copy it.
public final class Evaluation: Sendable {
    let bound: BoundYear
    /// The place of the series' own channel.
    let channel: Int?
    /// The years of the period that were emptied because of false material.
    public let sanctionedYears: Set<Int>
    let present: [Verdict]
    let projection: [Verdict]
    let carried: CarriedHours
    let sums: Sums
    let projectedSums: Sums
    /// Whether every subject, the total and every condition are met.
    public let met: Bool
    /// Whether the year would be met, if every pending record were recognised.
    public let projectedMet: Bool

    init(
        bound: BoundYear,
        channel: Int?,
        sanctionedYears: Set<Int>,
        present: [Verdict],
        projected: [Verdict],
        carried: CarriedHours
    ) {
        self.bound = bound
        self.channel = channel
        self.sanctionedYears = sanctionedYears
        self.present = present
        projection = projected
        self.carried = carried
        sums = Sums(of: present, bound, carried: carried)
        met = bound.isMet(by: sums, present, carried)
        guard bound.hasPending else {
            projectedSums = sums
            projectedMet = met
            return
        }
        projectedSums = Sums(of: projected, bound, carried: carried)
        projectedMet = bound.isMet(by: projectedSums, projected, carried)
    }

    var rules: PolicyRules { bound.policy.rules }
    var demand: Demand { bound.demand }

    public var policy: Policy { bound.policy }
    public var policyID: String { rules.id }
    public var year: Int { bound.year }
    public var unit: StudyUnit { rules.unit }
    /// The years that count together: one, or a cycle.
    public var years: ClosedRange<Int> { bound.period }

    /// Whether nothing can count any more: every year of the period was emptied.
    public var isSanctioned: Bool { sanctionedYears.count == years.count }

    /// The first and the last day of the cycle; nil where each year stands for itself.
    public var cycle: ClosedRange<Day>? {
        let rule = rules.draft.creditYear
        guard rule.cycle != nil, let first = rule.starts.first(of: years.lowerBound),
            let next = rule.starts.first(of: years.upperBound + 1)
        else { return nil }
        return first...next.before
    }

    /// In the policy's order.
    public var subjects: [SubjectStanding] {
        let moved = sums.substituted(rules.draft.substitutions, demand: demand)
        return rules.subjects.indices.map { place in
            SubjectStanding(
                subject: rules.subjects[place],
                required: Hours(hundredths: demand.subjects[place]),
                counted: Hours(hundredths: sums.bySubject[place]),
                projected: Hours(hundredths: projectedSums.bySubject[place]),
                carried: Hours(hundredths: carried.hours(ofSubject: place)),
                substituted: Hours(hundredths: moved[place])
            )
        }
    }

    public var total: TotalStanding {
        TotalStanding(counted: Hours(hundredths: sums.total), required: Hours(hundredths: demand.total))
    }

    /// All counted hours, if every pending record were recognised.
    public var projectedTotal: Hours { Hours(hundredths: projectedSums.total) }

    /// What else is asked of the person; nothing of somebody who is exempt.
    public var conditions: [ConditionStanding] {
        demand.isExempt ? [] : rules.draft.conditions.compactMap(bound.check(present, carried).standing)
    }

    /// What would be enough for everything.
    public var sufficient: [ConditionStanding] {
        demand.isExempt ? [] : rules.draft.sufficient.compactMap(bound.check(present, carried).standing)
    }

    /// Why less or something else is asked of the person than of others.
    public var adjustment: Adjustment? { demand.adjustment.map { rules.draft.adjustments[$0] } }
    public var additions: [Addition] { demand.additions.map { rules.draft.additions[$0] } }
    public var isExempt: Bool { demand.isExempt }

    /// The records of the period, and those whose year cannot be told, in the order they came in.
    public var records: RecordOutcomes { RecordOutcomes(evaluation: self) }

    /// The subjects that still want hours, and how many.
    public var missing: [(subject: Subject, hours: Hours)] {
        subjects.filter { !$0.met }.map { (subject: $0.subject, hours: $0.missing) }
    }
}

extension BoundYear {
    func check(_ verdicts: [Verdict], _ carried: CarriedHours) -> ConditionCheck {
        ConditionCheck(bound: self, verdicts: verdicts, carried: carried)
    }

    fileprivate func isMet(by sums: Sums, _ verdicts: [Verdict], _ carried: CarriedHours) -> Bool {
        let draft = policy.rules.draft
        if demand.isExempt { return true }
        if !draft.sufficient.isEmpty,
            draft.sufficient.contains(where: { check(verdicts, carried).standing($0)?.met ?? false })
        {
            return true
        }
        guard sums.total >= demand.total else { return false }
        let moved = draft.substitutions.isEmpty ? [] : sums.substituted(draft.substitutions, demand: demand)
        for place in sums.bySubject.indices {
            let counted = sums.bySubject[place] + (moved.isEmpty ? 0 : moved[place])
            if counted < demand.subjects[place] { return false }
        }
        return draft.conditions.allSatisfy { check(verdicts, carried).standing($0)?.met ?? true }
    }
}
