public import Domain

extension Evaluation {
    /// What is missing, and how it could still be filled. Nothing fills a sanctioned year.
    public var plan: Plan {
        guard !met else { return Plan(gaps: []) }
        let planner = Planner(evaluation: self)
        let subjectGaps = subjects.enumerated().compactMap { place, standing -> Plan.Gap? in
            guard standing.missing > .zero else { return nil }
            return planner.gap(
                standing.subject.names,
                id: standing.subject.id,
                article: standing.subject.article,
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
                    article: rules.draft.totalCitation.article,
                    missing: total.missing
                ) { _ in true }
            )
        }
        return Plan(gaps: found + conditions.flatMap { gaps(of: $0, planner) })
    }

    /// Of alternatives each one is told: any would do.
    private func gaps(of standing: ConditionStanding, _ planner: Planner) -> [Plan.Gap] {
        guard !standing.met else { return [] }
        let condition = standing.condition
        switch (condition.test, standing.value) {
        case (.sum(let filter, _), .hours(let counted, let required)):
            return [
                planner.gap(
                    condition.names,
                    id: condition.id,
                    article: condition.citation.article,
                    missing: required - counted
                ) {
                    filter.holds($0)
                }
            ]
        case (.share(let filter, let part, _), .share(let counted, _, let whole)):
            let asked = (whole.hundredths * part.numerator + part.denominator - 1) / part.denominator
            let missing = max(Hours(hundredths: 1), Hours(hundredths: asked) - counted)
            return [
                planner.gap(condition.names, id: condition.id, article: condition.citation.article, missing: missing) {
                    filter.holds($0)
                }
            ]
        case (.records(let filter, _), .records(let count, let required)):
            return [planner.gap(records: condition, filter, missing: required - count)]
        default:
            return standing.parts.flatMap { gaps(of: $0, planner) }
        }
    }

    /// What the caps of an activity still leave in a subject; nil where none limits it.
    public func room(activity id: String, subject: String) -> Hours? {
        guard let activity = rules.activityIndex[id], let subject = rules.subjectIndex(subject) else { return nil }
        return Planner(evaluation: self).room(activity: activity, subject: subject) { _ in true }
    }
}

/// Looks for kinds of records that could still count.
struct Planner {
    let evaluation: Evaluation
    private let limits: [Int]
    private let kinds: [RecordKind]

    init(evaluation: Evaluation) {
        self.evaluation = evaluation
        limits = evaluation.rules.capLimits(for: evaluation.demand)
        kinds = evaluation.rules.kinds
    }

    private var rules: PolicyRules { evaluation.rules }

    func gap(
        _ names: Name,
        id: String?,
        article: String,
        missing: Hours,
        where fits: (RecordKind) -> Bool
    ) -> Plan.Gap {
        Plan.Gap(names: names, id: id, article: article, missing: .hours(missing), ways: ways(missing, where: fits))
    }

    func gap(records condition: Condition, _ filter: Filter, missing: Int) -> Plan.Gap {
        Plan.Gap(
            names: condition.names,
            id: condition.id,
            article: condition.citation.article,
            missing: .records(missing),
            ways: ways(Hours(hundredths: 1)) { filter.holds($0) }
        )
    }

    private func ways(_ missing: Hours, where fits: (RecordKind) -> Bool) -> [Plan.Way] {
        guard !evaluation.isSanctioned else { return [] }
        let found = rules.activities.indices.filter(isAccepted).flatMap { activity in
            rules.subjects.indices.compactMap { subject -> Plan.Way? in
                guard kinds.contains(where: { $0.activity == activity && $0.subject == subject && fits($0) }) else {
                    return nil
                }
                let room = room(activity: activity, subject: subject, where: fits)
                let useful = min(room ?? missing, missing)
                return useful > .zero ? way(activity, subject, room, useful) : nil
            }
        }
        let places = found.indices.sorted { (found[$1].useful, $0) < (found[$0].useful, $1) }
        return places.map { found[$0] }
    }

    private func way(_ place: Int, _ subject: Int, _ room: Hours?, _ useful: Hours) -> Plan.Way {
        let activity = rules.activities[place]
        return Plan.Way(
            activity: activity,
            subject: rules.subjects[subject],
            room: room,
            useful: useful,
            items: activity.formula.items(for: useful)
        )
    }

    private func isAccepted(_ activity: Int) -> Bool {
        guard let channel = evaluation.channel else { return true }
        return rules.draft.channels[channel].accepts.contains(rules.activities[activity].id)
    }

    /// The most room that any record of the activity in the subject would have; nil for no limit.
    func room(activity: Int, subject: Int, where fits: (RecordKind) -> Bool) -> Hours? {
        var most = Hours.zero
        for kind in kinds where kind.activity == activity && kind.subject == subject && fits(kind) {
            guard let room = room(of: kind) else { return nil }
            most = max(most, room)
        }
        return most
    }

    private func room(of kind: RecordKind) -> Hours? {
        let caps = rules.shapes[kind.activity].caps[kind.subject].filter {
            let cap = rules.caps[$0]
            return (cap.window == .year || cap.window == .cycle) && cap.filter.isMarked(kind.marks)
        }
        return caps.map { Hours(hundredths: max(0, limits[$0] - used(rules.caps[$0]))) }.min()
    }

    private func used(_ cap: Cap) -> Int {
        let sound = evaluation.bound.sound
        return sound.indices.reduce(0) { sum, place in
            let isInWindow = cap.window == .cycle || sound[place].year == evaluation.year || evaluation.years.count == 1
            return isInWindow && cap.filter.holds(sound[place].kind) ? sum + evaluation.present[place].counted : sum
        }
    }
}

extension Formula {
    /// How many of it come to the hours; nil where they are not worth the same each.
    fileprivate func items(for hours: Hours) -> Plan.Items? {
        switch self {
        case .perItem(let each, _, let unit) where each > .zero:
            Plan.Items(count: (hours.hundredths + each.hundredths - 1) / each.hundredths, unit: unit)
        default: nil
        }
    }
}
