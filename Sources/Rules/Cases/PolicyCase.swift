internal import Domain

/// A case that stands beside a policy, in words that a clerk can read: what is handed in, and what must come out.
public struct PolicyCase: Sendable {
    public let name: String
    public let file: String
    public let line: Int
    /// As of the case's year.
    public let policy: Policy
    public let input: CaseInput
    let expected: ExpectedStanding
    let records: [ExpectedRecord]

    /// What the policy makes of it.
    public func evaluation() -> Evaluation {
        policy.evaluate(
            input.records,
            year: input.year,
            series: input.series,
            sanctioned: input.sanctioned ? [input.year] : [],
            person: input.person
        )
    }

    /// What comes out in another way than the case says; none where the case holds.
    public var failures: [PolicyDiagnostic] {
        let evaluation = evaluation()
        var messages = expected.differences(from: evaluation)
        for record in records { messages += record.differences(from: evaluation) }
        if !messages.isEmpty { messages += unexpectedFaults(in: evaluation) }
        return messages.map {
            PolicyDiagnostic(file: file, line: line, message: "案例“\(name)”不符：\($0)")
        }
    }

    /// Records of which nothing is expected, and which count nothing because they break a rule of form.
    private func unexpectedFaults(in evaluation: Evaluation) -> [String] {
        let places = Set(records.map(\.place))
        return evaluation.records.filter { !places.contains($0.index) }.compactMap(\.faultWords)
    }
}

/// What a case expects of the year; what it does not name is not looked at.
struct ExpectedStanding: Sendable {
    var counted: [String: Hours] = [:]
    /// By the condition's id: its sum, or its number of records.
    var conditions: [String: Hours] = [:]
    /// By the subject's id.
    var carried: [String: Hours] = [:]
    var total: Hours?
    /// Asked in all.
    var required: Hours?
    var met: Bool?

    func differences(from evaluation: Evaluation) -> [String] {
        var found: [String] = []
        func compare(_ name: String, _ expected: Hours?, _ actual: Hours) {
            guard let expected, expected != actual else { return }
            found.append("\(name)应为 \(expected)，算得 \(actual)。")
        }
        for standing in evaluation.subjects {
            compare(standing.subject.name, counted[standing.subject.id], standing.counted)
            compare("\(standing.subject.name)结转", carried[standing.subject.id], standing.carried)
        }
        compare("合计", total, evaluation.total.counted)
        compare("要求合计", required, evaluation.total.required)
        for standing in (evaluation.conditions + evaluation.sufficient).flatMap(\.flattened) {
            compare(standing.condition.name, conditions[standing.condition.id], standing.value.amount)
        }
        if let met, met != evaluation.met {
            found.append(met ? "应为达标，算得未达标。" : "应为未达标，算得达标。")
        }
        return found
    }
}

extension ConditionStanding {
    fileprivate var flattened: [ConditionStanding] { [self] + parts.flatMap(\.flattened) }
}

extension ConditionStanding.Value {
    fileprivate var amount: Hours {
        switch self {
        case .hours(let hours, _), .share(let hours, _, _): hours
        case .records(let count, _): Hours(count)
        case .parts: .zero
        }
    }
}

/// What a case expects of one record.
struct ExpectedRecord: Sendable {
    let id: String
    /// Among the records of the case.
    let place: Int
    var assessed: Hours?
    var counted: Hours?
    /// A reason's or a fault's id; nil where none is expected.
    var reason: String?
    /// Whether the record should not appear, being of another year.
    var isAbsent = false

    func differences(from evaluation: Evaluation) -> [String] {
        guard let outcome = evaluation.records.first(where: { $0.index == place }) else {
            return isAbsent ? [] : ["记录 \(id) 未出现在该年度。"]
        }
        if let fault = outcome.fault, fault.code.rawValue != reason { return outcome.faultWords.map { [$0] } ?? [] }
        if isAbsent { return ["记录 \(id) 不应属于该年度。"] }
        let found = outcome.fault?.code.rawValue ?? outcome.assessment?.reason?.rawValue
        var differences: [String] = []
        if found != reason { differences.append("记录 \(id) 的原因应为 \(reason ?? "无")，算得 \(found ?? "无")。") }
        if let assessed, outcome.assessment?.assessed != assessed {
            differences.append("记录 \(id) 应认定 \(assessed) 学时，算得 \(outcome.assessment?.assessed.description ?? "有误")。")
        }
        if let counted, outcome.assessment?.counted != counted {
            differences.append("记录 \(id) 应计入 \(counted) 学时，算得 \(outcome.assessment?.counted.description ?? "有误")。")
        }
        return differences
    }
}

extension RecordOutcome {
    /// Which rule of form the record breaks, for the writer of a case.
    fileprivate var faultWords: String? {
        fault.map { "记录 \(id) 有误（\($0.code.rawValue)：\($0.message)）" }
    }
}
