import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// A person's year, with which its certificates are compared.
struct CertificateYear {
    /// The year, or `nil` if no policy applies any longer.
    let book: YearBook?
    /// All certificates of the year, newest first.
    let issued: [Certificate]
    /// The sanctions of all years that count together, oldest first.
    let sanctions: [Sanctions.Period]
    let computedAt: Instant?

    /// - Parameter cancelled: A year that is cancelled from now on, for a preview.
    init(
        _ known: KnownPerson,
        year: Int,
        on ground: Ground,
        in sql: any SQLReader,
        cancelling cancelled: Int? = nil
    ) throws {
        let person = known.person.id
        book = try YearBooks(ground).bookIfAny(known, year: year, in: sql, cancelling: cancelled)
        issued = try Certificates.ofYear(year, person: person, in: sql)
        let together = book?.evaluation.years ?? year...year
        let past = try together.flatMap { try Sanctions.history(year: $0, person: person, in: sql) }
        let assumed = cancelled.map { together.contains($0) } ?? false
        sanctions = assumed ? past + [Sanctions.Period(decidedAt: ground.now())] : past
        computedAt = try Standings.computedAt(year: year, person: person, in: sql)
    }

    /// Returns whether a certificate of the year is still true and not replaced.
    func validity(of certificate: Certificate) -> CertificateValidity {
        if let revocation = decision(against: certificate) { return .revoked(revocation) }
        // A revoked certificate does not replace another one.
        let successor = issued.last { $0.isNewer(than: certificate) && decision(against: $0) == nil }
        if let successor { return .replaced(at: successor.issuedAt) }
        guard let book else { return .incomparable }
        if let statement = certificate.statement, !statement.isOf(book.person) { return .revoked(.corrected) }
        guard book.holdsAtLeast(certificate) else { return .revoked(.recounted(at: computedAt)) }
        return .valid(hasGrown: certificate.fingerprint != book.fingerprint)
    }

    /// Returns the later decision that makes the certificate untrue: a reversal, a sanction, or the end of a sanction.
    private func decision(against certificate: Certificate) -> CertificateValidity.Revocation? {
        let shown = Set(certificate.shown.map(\.record))
        let reversed = (book?.lines ?? []).map(\.record).filter { $0.status == .reversed && shown.contains($0.id) }
        if let since = reversed.map(\.updatedAt).min() { return .reversal(records: reversed.count, since: since) }
        let inForce = sanctions.first { $0.liftedAt == nil }
        switch (inForce, statesSanction(certificate)) {
        case (let sanction?, false): return .sanction(since: sanction.decidedAt)
        case (nil, true): return sanctions.compactMap(\.liftedAt).max().map { .sanctionLifted(at: $0) }
        default: return nil
        }
    }

    /// Returns whether a certificate states that the year was cancelled. For old certificates without this statement,
    /// the history of sanctions tells.
    func statesSanction(_ certificate: Certificate) -> Bool {
        certificate.statement?.isSanctioned ?? sanctions.contains { $0.wasInForce(at: certificate.issuedAt) }
    }
}

extension Certificate {
    fileprivate func isNewer(than other: Certificate) -> Bool {
        id != other.id && (issuedAt, id) > (other.issuedAt, other.id)
    }
}

extension CertificateStatement {
    fileprivate func isOf(_ person: Person) -> Bool {
        name == person.name && maskedNumber == person.document.masked
    }
}

extension YearBook {
    /// Returns whether the year reaches every sum that the certificate states, and the requirement if the certificate
    /// states it.
    fileprivate func holdsAtLeast(_ certificate: Certificate) -> Bool {
        let counted = Dictionary(evaluation.subjects.map { ($0.subject.name, $0.counted) }) { first, _ in first }
        return certificate.sums.allSatisfy { (counted[$0.label] ?? .zero) >= $0.counted }
            && evaluation.total.counted >= certificate.total.counted && (evaluation.met || !certificate.isMet)
    }
}
