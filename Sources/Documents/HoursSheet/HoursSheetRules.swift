public import Domain

/// What the sheet has to know of the policies: a plain value for each year, filled in by whoever imports.
public struct HoursSheetRules: Sendable {
    /// 科目类型: the first name is the one to show; all are understood.
    public struct Subject: Hashable, Sendable {
        public let id: String
        public let names: [String]

        public init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }

        /// Known by its name and, where that ends in 科目, by the short form in 课 as well.
        public init(id: String, name: String) {
            self.init(id: id, names: name.hasSuffix("科目") ? [name, name.dropLast(2) + "课"] : [name])
        }
    }

    /// 学时类型
    public struct Activity: Hashable, Sendable {
        public let id: String
        public let name: String
        /// Activities measured otherwise (papers, prizes) are known only to be refused in plain words.
        public let takesHours: Bool
        /// The subjects it may count for; nil where the record is free to say.
        public let subjects: Set<String>?
        /// The most hours one record may state, by subject.
        public let recordLimits: [String: Hours]

        public init(
            id: String,
            name: String,
            takesHours: Bool = true,
            subjects: Set<String>? = nil,
            recordLimits: [String: Hours] = [:]
        ) {
            self.id = id
            self.name = name
            self.takesHours = takesHours
            self.subjects = subjects
            self.recordLimits = recordLimits
        }
    }

    /// One year's policy.
    public struct Year: Hashable, Sendable {
        public let subjects: [Subject]
        public let activities: [Activity]
        /// The activity of rows that name none: it depends on who imports. Nil when every row has to name it.
        public let defaultActivity: String?

        public init(subjects: [Subject], activities: [Activity], defaultActivity: String?) {
            self.subjects = subjects
            self.activities = activities
            self.defaultActivity = defaultActivity
        }
    }

    let rules: @Sendable (Int) -> Year?

    /// Nil for a year that no policy covers. Asked once a year and sheet.
    public init(_ rules: @escaping @Sendable (Int) -> Year?) {
        self.rules = rules
    }

    public init(years: [Int: Year]) {
        rules = { years[$0] }
    }
}
