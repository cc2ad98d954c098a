import Domain
import Recognition

/// The texts about the results of decisions.
enum OutcomeWords {
    /// Why a declaration was not recognised, and what to do; `nil` if it was.
    static func reason(_ outcome: DecideDeclarations.Outcome) -> String? {
        switch outcome {
        case .decided: nil
        case .alreadyDecided(let record):
            "此前已办理，现在的状态是“\(RecordWords.chip(record.status, origin: record.origin).text)”，没有重复办理。"
        case .refused(let refusal): refusal.chinese
        case .changed: "刚刚有变化，请看过现在的内容再决定。"
        case .notAssessable: "内容有误，无法计算学时，请退回本人修改。"
        case .yearClosed(let record): "\(record.creditYear) 年度已经关闭，只\(Wording.recognition)补学的申报。"
        }
    }
}

extension Flash {
    /// What happened to one declaration.
    init(_ outcomes: [DecideDeclarations.Outcome]) {
        guard case .decided(let record) = outcomes.first else {
            self.init(kind: .warning, text: outcomes.first.flatMap(OutcomeWords.reason) ?? "")
            return
        }
        let verb = RecordWords.chip(record.status, origin: record.origin).text
        self.init(kind: .success, text: "\(verb)：\(record.content.title)。")
    }
}
