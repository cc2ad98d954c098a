extension Approval {
    /// What an approval is about. One request at most waits for a kind and a subject.
    public struct Subject: Hashable, Sendable {
        /// The identifier of a record, a batch, a person, an organisation …: which of these, the kind of approval tells.
        public let id: Identifier<Subject>
        /// The credit year, where it is about one year of a thing that has several.
        public let year: Int?

        public init(id: Identifier<Subject>, year: Int? = nil) {
            self.id = id
            self.year = year
        }

        public init<Thing>(_ thing: Identifier<Thing>, year: Int? = nil) {
            self.init(id: Identifier<Subject>(high: thing.high, low: thing.low), year: year)
        }
    }
}

extension Identifier {
    /// The identifier of the thing that an approval is about. The kind of approval tells what kind of thing it is.
    public init(of subject: Approval.Subject) {
        self.init(high: subject.id.high, low: subject.id.low)
    }
}
