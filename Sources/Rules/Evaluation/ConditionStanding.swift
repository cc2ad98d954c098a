public import Domain

/// How a person stands in one condition.
public struct ConditionStanding: Hashable, Sendable {
    public let condition: Condition
    /// Counted hours, or the number of records.
    public let value: Value
    public let met: Bool
    /// Of `all` and `any`: how those inside stand.
    public let parts: [ConditionStanding]

    public enum Value: Hashable, Sendable {
        case hours(Hours, required: Hours)
        case share(Hours, Fraction, of: Hours)
        case records(Int, required: Int)
        case parts
    }
}

/// Holds a policy's conditions against what was counted.
struct ConditionCheck {
    let bound: BoundYear
    let verdicts: [Verdict]
    let carried: CarriedHours

    /// Nil for a condition that is not asked of the person.
    func standing(_ condition: Condition) -> ConditionStanding? {
        let rules = bound.policy.rules
        if let when = condition.when,
            !when.holds(for: bound.person, year: bound.year, starts: rules.draft.creditYear.starts)
        {
            return nil
        }
        switch condition.test {
        case .sum(let filter, let least):
            let asked =
                bound.demand.conditions[condition.id]
                ?? Hours(hundredths: bound.demand.share.part(ofHundredths: least.hundredths))
            let sum = Hours(hundredths: sum(filter))
            return told(condition, .hours(sum, required: asked), sum >= asked)
        case .share(let filter, let part, let whole):
            let (sum, all) = (sum(filter), sum(whole))
            // Both are far below the limits of a whole number.
            let met = all == 0 ? false : sum * part.denominator >= all * part.numerator
            return told(condition, .share(Hours(hundredths: sum), part, of: Hours(hundredths: all)), met)
        case .records(let filter, let least):
            let count = bound.sound.indices.filter { verdicts[$0].counted > 0 && filter.holds(bound.sound[$0].kind) }
                .count
            return told(condition, .records(count, required: least), count >= least)
        case .all(let inner):
            let parts = inner.compactMap(standing)
            return told(condition, .parts, parts.allSatisfy(\.met), parts)
        case .any(let inner):
            let parts = inner.compactMap(standing)
            return told(condition, .parts, parts.isEmpty || parts.contains { $0.met }, parts)
        }
    }

    private func told(
        _ condition: Condition,
        _ value: ConditionStanding.Value,
        _ met: Bool,
        _ parts: [ConditionStanding] = []
    ) -> ConditionStanding {
        ConditionStanding(condition: condition, value: value, met: met || bound.demand.isExempt, parts: parts)
    }

    private func sum(_ filter: Filter) -> Int {
        var sum = 0
        // Of carried hours no more is known than their subject.
        if filter.isPlain, filter.activities == nil {
            for place in carried.bySubject.indices where filter.subjects & (1 << UInt64(place)) != 0 {
                sum += carried.bySubject[place]
            }
        }
        for place in bound.sound.indices where verdicts[place].counted > 0 && filter.holds(bound.sound[place].kind) {
            sum += verdicts[place].counted
        }
        return sum
    }
}
