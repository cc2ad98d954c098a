public import Domain

/// How far a person meets the requirements of a credit year or of the cycle that contains it. The value never changes.
/// It is a class so that results about its records do not copy it.
public final class Evaluation: Sendable {
    let bound: BoundYear
    /// The place of the series' channel; `nil` if it has none.
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
    /// Whether everything would be met if every pending record were recognised.
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

    /// The policy that was applied.
    public var policy: Policy { bound.policy }
    /// The id of the policy that was applied.
    public var policyID: String { rules.id }
    /// The credit year that was evaluated.
    public var year: Int { bound.year }
    /// The unit of all amounts.
    public var unit: StudyUnit { rules.unit }
    /// The years that are counted together: one year, or those of a cycle.
    public var years: ClosedRange<Int> { bound.period }

    /// Whether nothing can count because every year of the period was emptied.
    public var isSanctioned: Bool { sanctionedYears.count == years.count }

    /// The first and the last day of the cycle; `nil` if the policy has no cycle.
    public var cycle: ClosedRange<Day>? {
        let rule = rules.draft.creditYear
        guard rule.cycle != nil, let first = rule.starts.first(of: years.lowerBound),
            let next = rule.starts.first(of: years.upperBound + 1)
        else { return nil }
        return first...next.before
    }

    /// The standing in each subject, in the policy's order.
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

    /// The standing in the total.
    public var total: TotalStanding {
        TotalStanding(counted: Hours(hundredths: sums.total), required: Hours(hundredths: demand.total))
    }

    /// The total counted hours if every pending record were recognised.
    public var projectedTotal: Hours { Hours(hundredths: projectedSums.total) }

    /// The standing in each further condition; empty for a person who is exempt.
    public var conditions: [ConditionStanding] {
        demand.isExempt ? [] : rules.draft.conditions.compactMap(bound.check(present, carried).standing)
    }

    /// The standing in each condition that alone meets the whole requirement.
    public var sufficient: [ConditionStanding] {
        demand.isExempt ? [] : rules.draft.sufficient.compactMap(bound.check(present, carried).standing)
    }

    /// The adjustment that changes the person's requirement; `nil` if there is none.
    public var adjustment: Adjustment? { demand.adjustment.map { rules.draft.adjustments[$0] } }
    /// The additional requirements of the person.
    public var additions: [Addition] { demand.additions.map { rules.draft.additions[$0] } }
    /// Whether the person needs no hours this year.
    public var isExempt: Bool { demand.isExempt }

    /// The outcomes of the records of the period, and of those whose year is unknown, in the order of the input.
    public var records: RecordOutcomes { RecordOutcomes(evaluation: self) }

    /// The subjects that are not met, with the hours missing in each.
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
