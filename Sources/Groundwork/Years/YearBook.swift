public import Domain
public import Rules
import Store

/// A person's credit year with everything that decides it, evaluated.
public struct YearBook: Sendable {
    /// A record and what became of it.
    public struct Line: Sendable {
        public let record: HoursRecord
        public let outcome: RecordOutcome?

        /// - Parameter outcome: nil where no policy has looked at the record.
        public init(record: HoursRecord, outcome: RecordOutcome?) {
            self.record = record
            self.outcome = outcome
        }

        /// What the policy makes of it; nil when the record breaks a rule of form.
        public var assessment: Assessment? { outcome?.assessment }
    }

    public let person: Person
    public let scope: PersonScope
    public let year: Int
    public let policy: Policy
    public let evaluation: Evaluation
    /// In the order of completion.
    public let lines: [Line]
    /// Why the year was emptied because of false material, if it was.
    public let sanction: String?

    /// Where each record stands in `lines`.
    let places: [RecordID: Int]

    public func line(of record: RecordID) -> Line? {
        places[record].map { lines[$0] }
    }
}

extension PersonFacts {
    /// What the register knows of a person, as it holds in a credit year of the policy.
    public init(_ known: KnownPerson, _ policy: Policy, year: Int) {
        self = policy.personFacts(born: known.person.document.birthYear, known.facts, year: year)
    }
}

extension RecordInput {
    /// The record as the policy reads it.
    public init(_ record: HoursRecord) {
        self.init(record, facts: FactsText.read(record.content.facts))
    }

    /// - Parameter facts: the record's own, read before.
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
