internal import Domain

/// A case that stands beside a policy, in words that a clerk can read: what is handed in, and what must come out.
public struct PolicyCase: Sendable {
    public let name: String
    public let file: String
    public let line: Int
    let input: CaseInput
    let expected: ExpectedStanding
    let records: [ExpectedRecord]

    /// What the policy makes of the case in other ways than it says; none where the case holds.
    public func failures(under policy: Policy) -> [PolicyDiagnostic] {
        let evaluation = policy.evaluate(
            input.records,
            year: input.year,
            series: input.series,
            sanctioned: input.sanctioned
        )
        var messages = expected.differences(from: evaluation)
        for record in records { messages += record.differences(from: evaluation) }
        return messages.map {
            PolicyDiagnostic(file: file, line: line, message: "案例“\(name)”不符：\($0)")
        }
    }
}

/// What a case expects of the year; what it does not name is not looked at.
struct ExpectedStanding: Sendable {
    var counted: [String: Hours] = [:]
    var total: Hours?
    var met: Bool?

    func differences(from evaluation: Evaluation) -> [String] {
        var found: [String] = []
        for standing in evaluation.subjects {
            guard let hours = counted[standing.subject.id], hours != standing.counted else { continue }
            found.append("\(standing.subject.name)应为 \(hours) 学时，算得 \(standing.counted)。")
        }
        if let total, total != evaluation.total.counted {
            found.append("合计应为 \(total) 学时，算得 \(evaluation.total.counted)。")
        }
        if let met, met != evaluation.met {
            found.append(met ? "应为达标，算得未达标。" : "应为未达标，算得达标。")
        }
        return found
    }
}

/// What a case expects of one record.
struct ExpectedRecord: Sendable {
    let id: String
    var assessed: Hours?
    var counted: Hours?
    /// A reason's or a fault's id; nil where none is expected.
    var reason: String?
    /// Whether the record should not appear, being of another year.
    var isAbsent = false

    func differences(from evaluation: Evaluation) -> [String] {
        guard let outcome = evaluation.records.first(where: { $0.id == id }) else {
            return isAbsent ? [] : ["记录 \(id) 未出现在该年度。"]
        }
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
