public import Domain

/// An edition of a policy as a document for people: sections with articles, numbers, open choices, and computed
/// examples. Every number comes from the policy.
public struct PolicyDocument: Sendable {
    /// The id of the policy.
    public let id: String
    /// The Chinese title of the policy.
    public let title: String
    /// The id of the jurisdiction.
    public let jurisdiction: String
    /// The Chinese name of the jurisdiction.
    public let jurisdictionName: String
    /// The unit of all amounts.
    public let unit: StudyUnit
    /// The first credit year of the edition.
    public let firstYear: Int
    /// The last credit year; `nil` if there is no end.
    public let lastYear: Int?
    /// The series that it applies to: 卫生, or 各系列.
    public let series: String
    /// Whether every number was taken from the text of the law.
    public let isVerified: Bool
    /// A warning to readers if the policy was not checked against the law; otherwise `nil`.
    public let warning: String?
    /// The documents that the policy is taken from.
    public let sources: [Source]
    /// All editions of the policy, oldest first.
    public let editions: [Edition]
    /// The requirement in numbers.
    public let figures: [Figure]
    /// The sections.
    public let sections: [Section]
    /// The questions that the law leaves open, and the choices made.
    public let choices: [OpenChoice]

    /// The years in words: 2022 年度起.
    public var years: String { Edition.words(from: firstYear, to: lastYear) }

    /// A span of years with the same rules.
    public struct Edition: Hashable, Sendable {
        /// The first credit year.
        public let firstYear: Int
        /// The last credit year; `nil` if there is no end.
        public let lastYear: Int?
        /// Whether this is the edition of the document.
        public let isThis: Bool

        /// The years in words: 2022 年度起.
        public var years: String { Self.words(from: firstYear, to: lastYear) }

        static func words(from first: Int, to last: Int?) -> String {
            switch last {
            case nil: "\(first) 年度起"
            case first: "\(first) 年度"
            case let last?: "\(first)–\(last) 年度"
            }
        }
    }

    /// The requirement in a subject or in total.
    public struct Figure: Hashable, Sendable {
        /// The name of the subject, or 合计.
        public let name: String
        /// The required hours; `nil` if there is no minimum.
        public let amount: Hours?
        /// The unit: 学时／年.
        public let unit: String
        /// The article: 认定办法第六条.
        public let article: String
    }

    /// A section of the document.
    public struct Section: Sendable {
        /// The id for addresses: `activities`.
        public let id: String
        /// The title in Chinese.
        public let title: String
        /// The clauses.
        public let clauses: [Clause]
    }

    /// One rule of the policy with its article.
    public struct Clause: Sendable {
        /// The id for addresses, unique in the whole document.
        public let id: String
        /// The name in Chinese.
        public let name: String
        /// The heading of several clauses; empty if there is none.
        public var group = ""
        /// The article; empty if none is cited.
        public var citation = Citation.none
        /// The text in Chinese.
        public let text: String
        /// The numbers of the open choices that concern the clause: `I-4`.
        public var choices: [String] = []
        /// Details with labels.
        public var details: [Detail] = []
        /// The examples that show the clause.
        public var examples: [Example] = []
    }

    /// A detail of a clause.
    public struct Detail: Hashable, Sendable {
        /// The label in Chinese.
        public let label: String
        /// The text in Chinese.
        public let text: String
    }
}
