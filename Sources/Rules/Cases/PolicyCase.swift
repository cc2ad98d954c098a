internal import Domain

/// A case of a policy, written so that a clerk can read it: a person's records and the expected result.
public struct PolicyCase: Sendable {
    /// The name of the case.
    public let name: String
    /// The path of the file that holds the case.
    public let file: String
    /// The line on which the case begins.
    public let line: Int
    /// The edition of the policy that holds in the case's year.
    public let policy: Policy
    /// The person and the records of the case.
    public let input: CaseInput
    let expected: ExpectedStanding
    let records: [ExpectedRecord]

    /// Evaluates the case under its policy.
    public func evaluation() -> Evaluation {
        policy.evaluate(
            input.records,
            year: input.year,
            series: input.series,
            sanctioned: input.sanctioned ? [input.year] : [],
            person: input.person
        )
    }

    /// The differences between the expected and the actual result; empty if the case passes.
    public var failures: [PolicyDiagnostic] {
        let evaluation = evaluation()
        var messages = expected.differences(from: evaluation)
        for record in records { messages += record.differences(from: evaluation) }
        if !messages.isEmpty { messages += unexpectedFaults(in: evaluation) }
        return messages.map {
            PolicyDiagnostic(file: file, line: line, message: "案例“\(name)”不符：\($0)")
        }
    }

    /// Messages about records that have a fault although the case expects nothing of them.
    private func unexpectedFaults(in evaluation: Evaluation) -> [String] {
        let places = Set(records.map(\.place))
        return evaluation.records.filter { !places.contains($0.index) }.compactMap(\.faultWords)
    }
}

/// The result that a case expects for the year. Values that the case does not name are not compared.
struct ExpectedStanding: Sendable {
    var counted: [String: Hours] = [:]
    /// By the condition's id: the counted hours, or the number of records.
    var conditions: [String: Hours] = [:]
    /// The hours required in subjects over all years, by the subject's id.
    var carried: [String: Hours] = [:]
    var total: Hours?
    /// The hours required in total.
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
    /// The place among the records of the case.
    let place: Int
    var assessed: Hours?
    var counted: Hours?
    /// The id of the expected reason or fault; `nil` if none is expected.
    var reason: String?
    /// Whether the record belongs to another year and should not appear.
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
    /// The record's fault in words, for the writer of the case; `nil` if it has none.
    fileprivate var faultWords: String? {
        fault.map { "记录 \(id) 有误（\($0.code.rawValue)：\($0.message)）" }
    }
}
