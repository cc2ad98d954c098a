public import Domain

extension Evaluation {
    /// What is missing, and the activities that could still add it. Nothing can be added to a sanctioned year.
    public var plan: Plan { plan(series: nil) }

    /// The plan for a person of a series. It leaves out the activities that only other series have.
    /// - Parameter series: The id of the series; `nil` if it is not known.
    public func plan(series: String?) -> Plan {
        guard !met else { return Plan(gaps: [], sufficient: []) }
        let planner = Planner(evaluation: self, series: series)
        let subjectGaps = subjects.enumerated().compactMap { place, standing -> Plan.Gap? in
            guard standing.missing > .zero else { return nil }
            return planner.gap(
                standing.subject.names,
                id: standing.subject.id,
                citation: standing.subject.citation,
                missing: standing.missing
            ) { $0.subject == place }
        }
        let inSubjects = subjects.map(\.missing).reduce(.zero, +)
        var found = subjectGaps
        if total.missing > inSubjects {
            found.append(
                planner.gap(
                    Name("合计", english: "total", id: ""),
                    id: nil,
                    citation: rules.draft.totalCitation,
                    missing: total.missing
                ) { _ in true }
            )
        }
        return Plan(
            gaps: found + conditions.flatMap { gaps(of: $0, planner) },
            sufficient: isSanctioned ? [] : sufficient
        )
    }

    /// Of alternative conditions, all gaps are listed: filling one is enough.
    private func gaps(of standing: ConditionStanding, _ planner: Planner) -> [Plan.Gap] {
        guard !standing.met else { return [] }
        let condition = standing.condition
        switch (condition.test, standing.value) {
        case (.sum(let filter, _), .hours(let counted, let required)):
            return [
                planner.gap(
                    condition.names,
                    id: condition.id,
                    citation: condition.citation,
                    missing: required - counted
                ) {
                    filter.holds($0)
                }
            ]
        case (.share(let filter, let part, _), .share(let counted, _, let whole)):
            let asked = (whole.hundredths * part.numerator + part.denominator - 1) / part.denominator
            let missing = max(Hours(hundredths: 1), Hours(hundredths: asked) - counted)
            return [
                planner.gap(condition.names, id: condition.id, citation: condition.citation, missing: missing) {
                    filter.holds($0)
                }
            ]
        case (.records(let filter, _), .records(let count, let required)):
            return [planner.gap(records: condition, filter, missing: required - count)]
        default:
            return standing.parts.flatMap { gaps(of: $0, planner) }
        }
    }

    /// The hours that the caps of an activity leave in a subject; `nil` if there is no limit.
    public func room(activity id: String, subject: String) -> Hours? {
        guard let activity = rules.activityIndex[id], let subject = rules.subjectIndex(subject) else { return nil }
        return Planner(evaluation: self).room(activity: activity, subject: subject) { _ in true }?.hours
    }
}
