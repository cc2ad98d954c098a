public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Lists the certificates of a person's year and tells which are still valid.
public struct SeeCertificates: Sendable {
    public struct Overview: Sendable {
        public let year: Int
        public let years: [Int]
        /// The evaluation of the year, or `nil` if no policy applies. No certificate can then be issued.
        public let evaluation: Evaluation?
        /// The certificates, newest first.
        public let issued: [(certificate: Certificate, validity: CertificateValidity)]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, year: Int) async throws -> Overview {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground] sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .issueCertificate(known.scope))
            let certificates = try CertificateYear(known, year: year, on: ground, in: sql)
            let years = Set(try Records.years(of: person, in: sql) + [year, ground.today.year])
            return Overview(
                year: year,
                years: years.sorted(by: >),
                evaluation: certificates.book?.evaluation,
                issued: certificates.issued.map { ($0, certificates.validity(of: $0)) }
            )
        }
    }
}
