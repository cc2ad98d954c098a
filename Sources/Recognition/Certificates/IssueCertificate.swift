import Credentials
import Documents
public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store
import Threads

/// Issues the certificate (学时登记证书) of a year. The year may be in any state. The certificate states whether the
/// requirement is met.
public struct IssueCertificate: Sendable {
    public enum Outcome: Sendable {
        case issued(Certificate)
        /// No installed font contains these characters of the name, so it cannot be printed.
        case nameNotPrintable([Character])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Issues a certificate. If the newest one is still true and nothing was added, returns that one again.
    /// - Throws: `Refusal` if the actor may not do this. `PolicyRefusal` if no policy applies to the year.
    public func callAsFunction(_ actor: Actor, year: Int) async throws -> Outcome {
        guard let person = actor.person else { throw Refusal.notYourRole }
        let name = try await ground.pool.read { sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .issueCertificate(known.scope))
            return known.person.name
        }
        let missing = try await ground.crew.run { try CertificatePDF.charactersWithoutFont(in: name) }
        guard missing.isEmpty else { return .nameNotPrintable(missing) }
        return try await ground.pool.write(holding: [.years(of: person)]) { [ground] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .issueCertificate(known.scope))
            let year = try CertificateYear(known, year: year, on: ground, in: tx)
            guard let book = year.book else { throw PolicyRefusal.noPolicy }
            let unchanged = year.issued.first { year.validity(of: $0) == .valid(hasGrown: false) }
            if let unchanged { return .issued(unchanged) }
            return .issued(try issue(book, of: known, after: year.issued.count, by: actor, in: tx))
        }
    }
}

extension IssueCertificate {
    private func issue(
        _ book: YearBook,
        of known: KnownPerson,
        after count: Int,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Certificate {
        let code = CertificateCode.fresh().text
        let certificate = Certificate(
            id: ground.newID(),
            number: number(code: code, year: book.year, ordinal: count + 1),
            code: code,
            person: book.person.id,
            creditYear: book.year,
            issuedAt: ground.now(),
            fingerprint: book.fingerprint,
            sums: book.evaluation.subjects.map { book.sum(of: $0) },
            total: CertificateSum(
                label: "合计",
                counted: book.evaluation.total.counted,
                required: book.evaluation.total.required
            ),
            isMet: book.evaluation.met,
            shown: book.countedLines.map { CertificateEntry(record: $0.record.id, counted: $0.counted) },
            statement: CertificateStatement(book, of: known, on: ground)
        )
        try Certificates.add(certificate, by: actor.account, in: tx)
        try ground.audit(
            AuditEntry(
                by: actor,
                action: "certificate-issued",
                subjectKind: "certificate",
                subjectID: certificate.id.text,
                person: book.person.id,
                creditYear: book.year
            ),
            in: tx
        )
        return certificate
    }

    /// Returns a number like `2026-K7QF2M9D-01`: the year, the beginning of the code, and a count of the person's
    /// certificates of the year.
    private func number(code: String, year: Int, ordinal: Int) -> String {
        let head = code.filter { $0 != "-" }.prefix(8)
        return "\(year)-\(head)-\(ordinal < 10 ? "0" : "")\(ordinal)"
    }
}

extension YearBook {
    fileprivate func sum(of standing: SubjectStanding) -> CertificateSum {
        let uncounted = lines.count { line in
            line.record.status == .recognised && line.assessment?.subject == standing.subject
                && line.assessment?.counted == .zero
        }
        return CertificateSum(
            label: standing.subject.name,
            counted: standing.counted,
            required: standing.required,
            uncounted: uncounted
        )
    }
}
