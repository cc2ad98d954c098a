import Credentials
public import Domain
import Rules
import SQLDatabase
import Store

/// Issues the certificate (学时登记证书) of a year. In any state of the year: it says plainly whether it is met.
public struct IssueCertificate: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// While the year stands as the newest certificate shows it, that one is given again.
    /// - Throws: `Refusal`; `PolicyRefusal` when no policy holds for the year.
    public func callAsFunction(_ actor: Actor, year: Int) async throws -> Certificate {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.write { [ground] tx in
            let known = try People.require(person, in: tx)
            try Access.require(actor, .issueCertificate(known.scope))
            let book = try ground.yearBook(known, year: year, in: tx)
            let issued = try Certificates.ofYear(year, person: person, in: tx)
            if let newest = issued.first, newest.fingerprint == book.fingerprint { return newest }
            return try ground.issue(book, after: issued.count, by: actor, in: tx)
        }
    }
}

extension Ground {
    fileprivate func issue(
        _ book: YearBook,
        after count: Int,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Certificate {
        let code = CertificateCode.fresh().text
        let counted = book.countedLines
        let certificate = Certificate(
            id: newID(),
            number: number(code: code, year: book.year, ordinal: count + 1),
            code: code,
            person: book.person.id,
            creditYear: book.year,
            issuedAt: now(),
            fingerprint: book.fingerprint,
            sums: book.evaluation.subjects.map {
                CertificateSum(label: $0.subject.name, counted: $0.counted, required: $0.required)
            },
            total: CertificateSum(
                label: "合计",
                counted: book.evaluation.total.counted,
                required: book.evaluation.total.required
            ),
            isMet: book.evaluation.met,
            shown: counted.map(\.record.id)
        )
        try Certificates.add(
            certificate,
            counted: counted.map { ($0.record.id, $0.counted) },
            by: actor.account,
            in: tx
        )
        try audit(
            AuditEntry(
                account: actor.account,
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

    /// `2026-K7QF2M9D-01`: year, the head of the code, and how many of this year the person has had.
    private func number(code: String, year: Int, ordinal: Int) -> String {
        let head = code.filter { $0 != "-" }.prefix(8)
        return "\(year)-\(head)-\(ordinal < 10 ? "0" : "")\(ordinal)"
    }
}
