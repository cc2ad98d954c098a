public import Domain

/// The parts of the policies that reading a sheet needs: a plain value for each year, provided by the importer.
public struct HoursSheetRules: Sendable {
    /// A subject (科目类型). All its names are understood; the first one is shown.
    public struct Subject: Hashable, Sendable {
        /// The id of the subject.
        public let id: String
        /// The names.
        public let names: [String]

        /// Creates a subject.
        public init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }

        /// Creates a subject with its name and, if the name ends in 科目, the short form in 课.
        public init(id: String, name: String) {
            self.init(id: id, names: name.hasSuffix("科目") ? [name, name.dropLast(2) + "课"] : [name])
        }
    }

    /// An activity (学时类型).
    public struct Activity: Hashable, Sendable {
        /// The id of the activity.
        public let id: String
        /// The Chinese name.
        public let name: String
        /// Whether records state hours. Other activities, such as papers and prizes, are listed only to be refused with
        /// a clear message.
        public let takesHours: Bool
        /// The ids of the subjects that it may count towards; `nil` if the record may state any.
        public let subjects: Set<String>?
        /// The most hours that one record may state, by subject id.
        public let recordLimits: [String: Hours]
        /// Earlier names. They are still understood.
        public let formerNames: [String]

        /// Creates an activity.
        public init(
            id: String,
            name: String,
            takesHours: Bool = true,
            subjects: Set<String>? = nil,
            recordLimits: [String: Hours] = [:],
            formerNames: [String] = []
        ) {
            self.id = id
            self.name = name
            self.takesHours = takesHours
            self.subjects = subjects
            self.recordLimits = recordLimits
            self.formerNames = formerNames
        }
    }

    /// The policy of one year.
    public struct Year: Hashable, Sendable {
        /// The subjects.
        public let subjects: [Subject]
        /// The activities.
        public let activities: [Activity]
        /// The id of the activity of rows that name none, which depends on the importer; `nil` if every row must name
        /// its activity.
        public let defaultActivity: String?

        /// Creates the policy of a year.
        public init(subjects: [Subject], activities: [Activity], defaultActivity: String?) {
            self.subjects = subjects
            self.activities = activities
            self.defaultActivity = defaultActivity
        }

        /// Returns the rules for one subject, with the activities that may count towards it.
        /// - Returns: `nil` if there is no such subject, or no activity for it.
        public func only(subject id: String) -> Year? {
            let fitting = activities.filter { $0.subjects?.contains(id) ?? true }
            guard let subject = subjects.first(where: { $0.id == id }), !fitting.isEmpty else { return nil }
            return Year(
                subjects: [subject],
                activities: fitting,
                defaultActivity: defaultActivity.flatMap { usual in fitting.contains { $0.id == usual } ? usual : nil }
            )
        }
    }

    let rules: @Sendable (Int) -> Year?

    /// Creates rules from a function, which returns `nil` for a year without a policy. It is called once for each year
    /// of a sheet.
    public init(_ rules: @escaping @Sendable (Int) -> Year?) {
        self.rules = rules
    }

    /// Creates rules from the policies of years.
    public init(years: [Int: Year]) {
        rules = { years[$0] }
    }
}
