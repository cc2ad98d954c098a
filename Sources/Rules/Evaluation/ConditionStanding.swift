public import Domain

/// How far a person meets one condition.
public struct ConditionStanding: Hashable, Sendable {
    /// The condition.
    public let condition: Condition
    /// The counted hours or records, and the requirement.
    public let value: Value
    /// Whether the condition is met.
    public let met: Bool
    /// For `all` and `any`: the standings of the inner conditions.
    public let parts: [ConditionStanding]

    /// What a condition counts, and how much it requires.
    public enum Value: Hashable, Sendable {
        /// Counted hours.
        case hours(Hours, required: Hours)
        /// Counted hours, the least share that they must have, and the hours that the share is of.
        case share(Hours, Fraction, of: Hours)
        /// The number of records that count.
        case records(Int, required: Int)
        /// The condition consists of other conditions.
        case parts
    }
}

/// Checks a policy's conditions against the counted hours.
struct ConditionCheck {
    let bound: BoundYear
    let verdicts: [Verdict]
    let carried: CarriedHours

    /// Returns the standing in a condition; `nil` if the condition does not apply to the person.
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
            return standing(condition, .hours(sum, required: asked), sum >= asked)
        case .share(let filter, let part, let whole):
            let (sum, all) = (sum(filter), sum(whole))
            // Both are far below the limits of a whole number.
            let met = all == 0 ? false : sum * part.denominator >= all * part.numerator
            return standing(condition, .share(Hours(hundredths: sum), part, of: Hours(hundredths: all)), met)
        case .records(let filter, let least):
            let count = bound.sound.indices.filter { verdicts[$0].counted > 0 && filter.holds(bound.sound[$0].kind) }
                .count
            return standing(condition, .records(count, required: least), count >= least)
        case .all(let inner):
            let parts = inner.compactMap(standing)
            return standing(condition, .parts, parts.allSatisfy(\.met), parts)
        case .any(let inner):
            let parts = inner.compactMap(standing)
            return standing(condition, .parts, parts.isEmpty || parts.contains { $0.met }, parts)
        }
    }

    private func standing(
        _ condition: Condition,
        _ value: ConditionStanding.Value,
        _ met: Bool,
        _ parts: [ConditionStanding] = []
    ) -> ConditionStanding {
        ConditionStanding(condition: condition, value: value, met: met || bound.demand.isExempt, parts: parts)
    }

    private func sum(_ filter: Filter) -> Int {
        var sum = 0
        // Only the subject of carried hours is known.
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
