public import Rules

/// The kind of answer to a case.
public enum CaseAnswer: Hashable, Sendable {
    /// The result of the evaluate contract: one line of JSON.
    case result
    /// The complete explanation as text, with sums and articles.
    case explanation(Language)
    /// What is missing and how it could be earned: one line of JSON.
    case plan
    /// What is missing and how it could be earned, as text.
    case planText(Language)

    var isText: Bool {
        switch self {
        case .result, .plan: false
        case .explanation, .planText: true
        }
    }
}

extension Language {
    var nothingMissing: String {
        switch self {
        case .chinese: "已达标，没有缺少的学时。\n"
        case .english: "Met: nothing is missing.\n"
        }
    }
}
