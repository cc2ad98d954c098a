public import Domain

extension PolicyDocument {
    /// A case with what the policy makes of it.
    public struct Example: Sendable {
        public let name: String
        /// What is known of the person or the year, where the rule turns on it.
        public let about: String?
        public let lines: [Line]
        /// What the whole year comes to; nil where the example is about single records.
        public let result: String?

        /// One record: what goes in and what comes out.
        public struct Line: Sendable {
            /// 2024年5月2日完成“论文”，4 篇
            public let handedIn: String
            /// Nil for a record that is refused, or of another year.
            public let assessed: Hours?
            public let counted: Hours?
            /// Why, in the words that people are told.
            public let explanation: String
        }
    }
}

extension PolicyDocument.Example {
    /// Evaluates the case.
    /// - Parameter activity: the one whose records are told; nil for all, and for what the year comes to.
    init(_ example: PolicyCase, only activity: String? = nil) {
        let evaluation = example.evaluation()
        let words = CaseWords(policy: example.policy)
        name = example.name
        about = words.about(example.input)
        let told = example.input.records.filter { activity == nil || $0.activity == activity }
        lines = told.map { record in
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
    /// Whether it says what the year must come to, and not only its records.
    var isAboutTheYear: Bool {
        expected.total != nil || expected.met != nil || expected.required != nil || !expected.counted.isEmpty
            || !expected.conditions.isEmpty || !expected.carried.isEmpty
    }
}
