public import Domain

/// A policy as of a span of years, as a document that people read: section by section, with its articles, its numbers,
/// its open choices, and examples that were computed and not typed. Every figure comes from the policy.
public struct PolicyDocument: Sendable {
    public let id: String
    public let title: String
    /// The id of the jurisdiction.
    public let jurisdiction: String
    public let jurisdictionName: String
    public let unit: StudyUnit
    public let firstYear: Int
    /// Nil where none is set.
    public let lastYear: Int?
    /// The series that it is for: 卫生, or 各系列.
    public let series: String
    public let isVerified: Bool
    /// What a reader must know of a policy that was not held against its text; nil where it was.
    public let warning: String?
    public let sources: [Source]
    /// All editions of the policy, the oldest first.
    public let editions: [Edition]
    /// What is asked, in figures.
    public let figures: [Figure]
    public let sections: [Section]
    public let choices: [OpenChoice]

    /// 2022 年度起
    public var years: String { Edition.words(from: firstYear, to: lastYear) }

    /// The span of years that one set of values holds for.
    public struct Edition: Hashable, Sendable {
        public let firstYear: Int
        public let lastYear: Int?
        /// Whether it is the one that is read.
        public let isThis: Bool

        public var years: String { Self.words(from: firstYear, to: lastYear) }

        static func words(from first: Int, to last: Int?) -> String {
            switch last {
            case nil: "\(first) 年度起"
            case first: "\(first) 年度"
            case let last?: "\(first)–\(last) 年度"
            }
        }
    }

    /// How much is asked of a subject, or in all.
    public struct Figure: Hashable, Sendable {
        public let name: String
        /// Nil where a subject has no minimum of its own.
        public let amount: Hours?
        /// 学时／年
        public let unit: String
        /// 认定办法第六条
        public let article: String
    }

    public struct Section: Sendable {
        /// For addresses: `activities`.
        public let id: String
        public let title: String
        public let clauses: [Clause]
    }

    /// One thing that the policy says, with where it says so.
    public struct Clause: Sendable {
        /// For addresses; told apart within the whole document.
        public let id: String
        public let name: String
        /// The heading that several clauses stand under; empty for none.
        public var group = ""
        /// Where the law says so; nothing where no article is named.
        public var citation = Citation.none
        public let text: String
        /// The numbers of the open choices that were made for it: `I-4`.
        public var choices: [String] = []
        public var details: [Detail] = []
        public var examples: [Example] = []
    }

    public struct Detail: Hashable, Sendable {
        public let label: String
        public let text: String
    }
}
