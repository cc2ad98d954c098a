internal import Domain

/// Finds the activities that could still count.
struct Planner {
    private let evaluation: Evaluation
    private let rules: PolicyRules
    private let series: String?
    /// For each cap, the hundredths left in its year or cycle.
    private let left: [Int]

    /// - Parameter series: The person's series; `nil` if it is not known.
    init(evaluation: Evaluation, series: String? = nil) {
        self.evaluation = evaluation
        self.series = series
        rules = evaluation.rules
        left = Self.left(evaluation)
    }

    private static func left(_ evaluation: Evaluation) -> [Int] {
        let rules = evaluation.rules
        var left = rules.hasShareCaps ? rules.capLimits(for: evaluation.demand) : rules.capLimits
        let isOneYear = evaluation.years.count == 1
        let sound = evaluation.bound.sound
        for (place, verdict) in evaluation.present.enumerated() where verdict.counted > 0 {
            let kind = sound[place].kind
            for cap in rules.shapes[kind.activity].caps[kind.subject] where rules.caps[cap].filter.isMarked(kind.marks)
            {
                let isInWindow = isOneYear || rules.caps[cap].window == .cycle || sound[place].year == evaluation.year
                if isInWindow { left[cap] = max(0, left[cap] - verdict.counted) }
            }
        }
        return left
    }

    func gap(
        _ names: Name,
        id: String?,
        citation: Citation,
        missing: Hours,
        where fits: (RecordKind) -> Bool
    ) -> Plan.Gap {
        Plan.Gap(names: names, id: id, citation: citation, missing: .hours(missing), ways: ways(missing, where: fits))
    }

    func gap(records condition: Condition, _ filter: Filter, missing: Int) -> Plan.Gap {
        Plan.Gap(
            names: condition.names,
            id: condition.id,
            citation: condition.citation,
            missing: .records(missing),
            ways: ways(Hours(hundredths: 1)) { filter.holds($0) }
        )
    }

    /// Activities that the person may declare come first. Of these, learning comes before achievements, because anybody
    /// can still take a course, and not everybody has a paper. Then come the most useful, then the policy's order.
    private func ways(_ missing: Hours, where fits: (RecordKind) -> Bool) -> [Plan.Way] {
        guard !evaluation.isSanctioned else { return [] }
        var found: [Plan.Way] = []
        for activity in rules.activities.indices where isAccepted(activity) {
            for subject in rules.subjects.indices {
                guard let room = room(activity: activity, subject: subject, where: fits) else { continue }
                let useful = min(room.hours ?? missing, missing)
                if useful > .zero { found.append(way(activity, subject, room.hours, useful)) }
            }
        }
        let places = found.indices.sorted { one, other in
            if found[one].isDeclared != found[other].isDeclared { return found[one].isDeclared }
            if found[one].isLearning != found[other].isLearning { return found[one].isLearning }
            return (found[other].useful, one) < (found[one].useful, other)
        }
        return places.map { found[$0] }
    }

    private func way(_ activity: Int, _ subject: Int, _ room: Hours?, _ useful: Hours) -> Plan.Way {
        Plan.Way(
            rules: rules,
            activityPlace: activity,
            subjectPlace: subject,
            room: room,
            useful: useful,
            items: rules.activities[activity].formula.items(for: useful)
        )
    }

    private func isAccepted(_ activity: Int) -> Bool {
        if let series, let own = rules.activities[activity].series, !own.contains(series) { return false }
        return evaluation.channel.map { rules.acceptedByChannel[$0][activity] } ?? true
    }

    /// The largest room for a record of the activity in the subject. `hours` is `nil` if there is no limit. Returns
    /// `nil` if no such record fits.
    func room(activity: Int, subject: Int, where fits: (RecordKind) -> Bool) -> Room? {
        var most: Hours?
        for marks in rules.shapes[activity].marks[subject] {
            guard fits(RecordKind(activity: activity, subject: subject, marks: marks)) else { continue }
            guard let room = room(activity, subject, marks) else { return Room(hours: nil) }
            most = max(most ?? .zero, room)
        }
        return most.map(Room.init)
    }

    private func room(_ activity: Int, _ subject: Int, _ marks: Marks) -> Hours? {
        var least: Int?
        for cap in rules.shapes[activity].caps[subject] {
            let window = rules.caps[cap].window
            guard window == .year || window == .cycle, rules.caps[cap].filter.isMarked(marks) else { continue }
            least = min(least ?? .max, left[cap])
        }
        return least.map(Hours.init(hundredths:))
    }
}

/// The hours that caps leave; `nil` hours if there is no limit.
struct Room {
    let hours: Hours?
}

extension Formula {
    /// The number of items that give the hours; `nil` if the items are not worth the same.
    fileprivate func items(for hours: Hours) -> Plan.Items? {
        switch self {
        case .perItem(let each, _, let unit) where each > .zero:
            Plan.Items(count: (hours.hundredths + each.hundredths - 1) / each.hundredths, unit: unit)
        default: nil
        }
    }
}

extension Plan.Way {
    /// Whether the hours are the time spent learning.
    fileprivate var isLearning: Bool {
        if case .time(let factor, _, _) = activity.formula { factor.numerator == factor.denominator } else { false }
    }
}
