/// Assigns each case to the clause that it shows best.
struct ExamplePicker {
    /// The largest number of examples for each clause, so that the document stays readable.
    private static let most = 3
    private static let mostOfYear = 6

    private var byClause: [String: [PolicyCase]] = [:]
    /// For activities without a case of their own: another case that contains the activity.
    private var lent: [String: PolicyCase] = [:]

    init(_ cases: [PolicyCase]) {
        for example in cases { byClause[Self.clause(of: example), default: []].append(example) }
        for example in cases { lend(example) }
    }

    func examples(of clause: String) -> [PolicyDocument.Example] {
        let most = clause == ClauseID.year ? Self.mostOfYear : Self.most
        return (byClause[clause] ?? []).prefix(most).map { PolicyDocument.Example($0) }
    }

    /// From a case about another matter, only the records of the activity are shown.
    func examples(of activity: Activity) -> [PolicyDocument.Example] {
        let own = examples(of: ClauseID.activity(activity.id))
        return own.isEmpty ? lent[activity.id].map { [.init($0, only: activity.id)] } ?? [] : own
    }

    private mutating func lend(_ example: PolicyCase) {
        for id in example.input.records.compactMap(\.activity) where lent[id] == nil { lent[id] = example }
    }

    private static func clause(of example: PolicyCase) -> String {
        let evaluation = example.evaluation()
        if example.input.sanctioned { return ClauseID.sanction }
        if example.input.records.contains(where: { $0.makeup != nil }) { return ClauseID.makeup }
        if let adjustment = evaluation.adjustment { return ClauseID.adjustment(adjustment.id) }
        if let addition = evaluation.additions.first { return ClauseID.addition(addition.id) }
        if let clause = clauseOfReason(example, evaluation) { return clause }
        if let condition = example.expected.conditions.keys.min() { return ClauseID.condition(condition) }
        if evaluation.records.count < example.input.records.count { return ClauseID.creditYear }
        guard example.expected.met == nil, let activity = example.onlyActivity else { return ClauseID.year }
        return ClauseID.activity(activity)
    }

    /// The clause that reduces a record of the case; `nil` if no clause does.
    private static func clauseOfReason(_ example: PolicyCase, _ evaluation: Evaluation) -> String? {
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
    /// The activity of all records; `nil` if there are several.
    fileprivate var onlyActivity: String? {
        let all = Set(input.records.map(\.activity))
        return all.count == 1 ? all.first ?? nil : nil
    }
}
