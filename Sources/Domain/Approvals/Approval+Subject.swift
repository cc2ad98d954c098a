extension Approval {
    /// The subject of an approval. At most one request waits for each kind and subject.
    public struct Subject: Hashable, Sendable {
        /// The identifier of a record, a batch, a person, an organisation and so on. The kind of approval determines
        /// which of these it is.
        public let id: Identifier<Subject>
        /// The credit year, if the approval is about one year of its subject.
        public let year: Int?

        /// Creates a subject.
        public init(id: Identifier<Subject>, year: Int? = nil) {
            self.id = id
            self.year = year
        }

        /// Creates a subject from a typed identifier.
        public init<Thing>(_ thing: Identifier<Thing>, year: Int? = nil) {
            self.init(id: Identifier<Subject>(high: thing.high, low: thing.low), year: year)
        }
    }
}

extension Identifier {
    /// Creates the typed identifier of an approval's subject. The kind of approval determines the type.
    public init(of subject: Approval.Subject) {
        self.init(high: subject.id.high, low: subject.id.low)
    }
}
