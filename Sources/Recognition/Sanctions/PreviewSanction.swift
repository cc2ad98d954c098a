public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows what the cancelling of a year would change, before anybody cancels it.
public struct PreviewSanction: Sendable {
    public struct Effects: Sendable {
        public let person: Person
        public let employerName: String?
        public let year: Int
        public let before: Evaluation
        public let after: Evaluation
        /// The certificates that are valid now and would not be valid any more, newest first. If the policy counts
        /// years together, they can be those of other years.
        public let certificates: [Certificate]
        /// The rule by which a year is cancelled.
        public let basis: Citation
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the preview.
    /// - Throws: `Refusal` if the actor may not cancel the year. `LookupFailure.outdated` if the year is cancelled
    ///   already, `LookupFailure.missing` if the policy has no such rule. `PolicyRefusal` if no policy applies.
    public func callAsFunction(_ actor: Actor, _ person: PersonID, year: Int) async throws -> Effects {
        try await ground.pool.read { [ground] sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .sanction(known.scope))
            let loaded = try YearBooks(ground).load(known, year: year, in: sql)
            let before = try loaded.book(known, year: year)
            guard before.policy.hasSanction else { throw LookupFailure.missing("sanction") }
            guard before.sanction == nil else { throw LookupFailure.outdated }
            return Effects(
                person: known.person,
                employerName: known.employerName,
                year: year,
                before: before.evaluation,
                after: try loaded.book(known, year: year, cancelling: year).evaluation,
                certificates: try certificates(before, known, in: sql),
                basis: before.policy.sanctionCitation
            )
        }
    }
}

extension PreviewSanction {
    /// Returns the certificates that would lose their validity.
    private func certificates(_ book: YearBook, _ known: KnownPerson, in sql: any SQLReader) throws -> [Certificate] {
        let recorded = book.policy.looksBeyondTheYear ? try Records.years(of: known.person.id, in: sql) : []
        let years = Set(recorded + book.evaluation.years).sorted(by: >)
        let certificates = try CertificateYears(known, years: years, on: ground, in: sql)
        return years.flatMap { year in
            let now = certificates.year(year)
            guard now.issued.contains(where: { now.validity(of: $0).isValid }) else { return [Certificate]() }
            let then = certificates.year(year, cancelling: book.year)
            return now.issued.filter { now.validity(of: $0).isValid && !then.validity(of: $0).isValid }
        }
    }
}
