public import Domain
public import Rules
import Store

/// A person's credit year with its records and their evaluation.
public struct YearBook: Sendable {
    /// A record and its outcome.
    public struct Line: Sendable {
        public let record: HoursRecord
        public let outcome: RecordOutcome?

        /// - Parameter outcome: The outcome, or `nil` if no policy has evaluated the record.
        public init(record: HoursRecord, outcome: RecordOutcome?) {
            self.record = record
            self.outcome = outcome
        }

        /// The assessment by the policy, or `nil` if the record has a fault.
        public var assessment: Assessment? { outcome?.assessment }
    }

    public let person: Person
    public let scope: PersonScope
    public let year: Int
    public let policy: Policy
    public let evaluation: Evaluation
    /// The records of the year, in the order of completion.
    public let lines: [Line]
    /// The reason why the year was cancelled because of false material, or `nil`.
    public let sanction: String?

    /// The position of each record in `lines`.
    let places: [RecordID: Int]

    /// Returns the line of a record, or `nil` if the year does not contain it.
    public func line(of record: RecordID) -> Line? {
        places[record].map { lines[$0] }
    }
}

extension PersonFacts {
    /// Creates the facts about a person that the register contains and that apply in a credit year of the policy.
    public init(_ known: KnownPerson, _ policy: Policy, year: Int) {
        self = policy.personFacts(born: known.person.document.birthYear, known.facts, year: year)
    }
}

extension RecordInput {
    /// Creates the input of an evaluation from a record.
    public init(_ record: HoursRecord) {
        self.init(record, facts: FactsText.read(record.content.facts))
    }

    /// - Parameter facts: The facts of the record, if they have been read already.
    public init(_ record: HoursRecord, facts: Facts) {
        let makeup = record.content.makeupReason.map { Makeup(year: record.creditYear, reason: $0) }
        self.init(
            id: record.id.text,
            activity: record.content.activity,
            subject: record.content.subject,
            completed: record.content.completed,
            status: record.status,
            facts: facts,
            content: record.content.contentKey,
            makeup: makeup
        )
    }
}
