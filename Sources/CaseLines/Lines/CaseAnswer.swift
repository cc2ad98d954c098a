public import Rules

/// What is answered to a case.
public enum CaseAnswer: Hashable, Sendable {
    /// The evaluate contract's result, one line of JSON.
    case result
    /// The whole reckoning as a text, with sums and articles.
    case explanation(Language)
    /// What is missing and how it could be filled: one line of JSON.
    case plan
    /// The same as a text.
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
