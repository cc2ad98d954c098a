/// Puts each case beside the clause that it shows best.
struct ExamplePicker {
    /// So many of a clause, so that a document stays one.
    private static let most = 3
    private static let mostOfYear = 6

    private var byClause: [String: [PolicyCase]] = [:]
    /// Cases about something else in which an activity occurs that has none of its own.
    private var lent: [String: PolicyCase] = [:]

    init(_ cases: [PolicyCase]) {
        for one in cases { byClause[Self.clause(of: one), default: []].append(one) }
        for one in cases { lend(one) }
    }

    func examples(of clause: String) -> [PolicyDocument.Example] {
        let most = clause == ClauseID.year ? Self.mostOfYear : Self.most
        return (byClause[clause] ?? []).prefix(most).map { PolicyDocument.Example($0) }
    }

    /// Of a case that is about more, only what concerns the activity.
    func examples(of activity: Activity) -> [PolicyDocument.Example] {
        let own = examples(of: ClauseID.activity(activity.id))
        return own.isEmpty ? lent[activity.id].map { [.init($0, only: activity.id)] } ?? [] : own
    }

    private mutating func lend(_ one: PolicyCase) {
        for id in one.input.records.compactMap(\.activity) where lent[id] == nil { lent[id] = one }
    }

    private static func clause(of one: PolicyCase) -> String {
        let evaluation = one.evaluation()
        if one.input.sanctioned { return ClauseID.sanction }
        if one.input.records.contains(where: { $0.makeup != nil }) { return ClauseID.makeup }
        if let adjustment = evaluation.adjustment { return ClauseID.adjustment(adjustment.id) }
        if let addition = evaluation.additions.first { return ClauseID.addition(addition.id) }
        if let clause = clauseOfReason(one, evaluation) { return clause }
        if let condition = one.expected.conditions.keys.min() { return ClauseID.condition(condition) }
        if evaluation.records.count < one.input.records.count { return ClauseID.creditYear }
        guard one.expected.met == nil, let activity = one.onlyActivity else { return ClauseID.year }
        return ClauseID.activity(activity)
    }

    /// What cuts a record in it, where that is a clause of its own.
    private static func clauseOfReason(_ one: PolicyCase, _ evaluation: Evaluation) -> String? {
        for assessment in evaluation.records.compactMap(\.assessment) {
            switch assessment.reason {
            case .sourceNotAccepted:
                return evaluation.channel.map(ClauseID.channel)
            case .duplicateContent where !assessment.activity.sharesContent:
                return ClauseID.sameContent
            case let reason? where reason.isCap:
                let place = assessment.verdict.cap - (evaluation.rules.caps.count - evaluation.policy.commonCaps.count)
                if place >= 0 { return ClauseID.cap(place) }
            default:
                continue
            }
        }
        return nil
    }
}

extension PolicyCase {
    /// The activity of all its records; nil where there are several.
    fileprivate var onlyActivity: String? {
        let all = Set(input.records.map(\.activity))
        return all.count == 1 ? all.first ?? nil : nil
    }
}
