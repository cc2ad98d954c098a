public import Domain

extension PolicyDocument {
    /// A case with its result under the policy.
    public struct Example: Sendable {
        /// The name of the case.
        public let name: String
        /// Facts about the person or the year, if a rule depends on them.
        public let about: String?
        /// The records.
        public let lines: [Line]
        /// The result of the whole year; `nil` if the example only shows single records.
        public let result: String?

        /// One record and its result.
        public struct Line: Sendable {
            /// The record in words: 2024年5月2日完成“论文”，4 篇.
            public let handedIn: String
            /// The assessed hours; `nil` if the record has a fault or belongs to another year.
            public let assessed: Hours?
            /// The counted hours; `nil` if the record has a fault or belongs to another year.
            public let counted: Hours?
            /// The explanation, in the same words as on pages.
            public let explanation: String
        }
    }
}

extension PolicyDocument.Example {
    /// Evaluates the case.
    ///  - Parameter activity: The activity whose records are shown; `nil` for all records and the result of the year.
    init(_ example: PolicyCase, only activity: String? = nil) {
        let evaluation = example.evaluation()
        let words = CaseWords(policy: example.policy)
        name = example.name
        about = words.about(example.input)
        let shown = example.input.records.filter { activity == nil || $0.activity == activity }
        lines = shown.map { record in
            let outcome = evaluation.records.first { $0.id == record.id }
            return Line(
                handedIn: words.handedIn(record),
                assessed: outcome?.assessment?.assessed,
                counted: outcome?.assessment?.counted,
                explanation: Self.explanation(outcome, year: evaluation.year)
            )
        }
        result = example.isAboutTheYear && activity == nil ? words.result(evaluation) : nil
    }

    private static func explanation(_ outcome: RecordOutcome?, year: Int) -> String {
        switch outcome?.result {
        case .assessed(let assessment): assessment.explanation.chinese
        case .fault(let fault): "有误：\(fault.message)"
        case nil: "不属于 \(year) 年度，不在该年度计入。"
        }
    }
}

extension PolicyCase {
    /// Whether the case expects results of the year, and not only of its records.
    var isAboutTheYear: Bool {
        expected.total != nil || expected.met != nil || expected.required != nil || !expected.counted.isEmpty
            || !expected.conditions.isEmpty || !expected.carried.isEmpty
    }
}
