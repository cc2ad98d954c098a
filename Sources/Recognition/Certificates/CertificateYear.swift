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

    init(_ known: KnownPerson, year: Int, on ground: Ground, in sql: any SQLReader) throws {
        let years = try CertificateYears(known, years: [year], on: ground, in: sql)
        self = years.year(year)
    }

    fileprivate init(
        book: YearBook?,
        issued: [Certificate],
        sanctions: [Sanctions.Period],
        computedAt: Instant?
    ) {
        self.book = book
        self.issued = issued
        self.sanctions = sanctions
        self.computedAt = computedAt
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

/// Several years of a person, loaded together, with which their certificates are compared.
struct CertificateYears {
    private let known: KnownPerson
    private let loaded: LoadedYears
    private let issued: [Int: [Certificate]]
    private let sanctions: [Int: [Sanctions.Period]]
    private let computedAt: [Int: Instant]
    private let now: Instant

    init(_ known: KnownPerson, years: [Int], on ground: Ground, in sql: any SQLReader) throws {
        let person = known.person.id
        let loaded = try YearBooks(ground).load(years.map { (known, $0) }, in: sql)
        let together = years.flatMap { loaded.bookIfAny(known, year: $0)?.evaluation.years ?? $0...$0 }
        self.known = known
        self.loaded = loaded
        issued = try Certificates.ofYears(years, person: person, in: sql)
        sanctions = try Sanctions.history(years: Set(together).sorted(), person: person, in: sql)
        computedAt = try Standings.computedAt(years: years, person: person, in: sql)
        now = ground.now()
    }

    /// Returns one of the loaded years.
    /// - Parameter cancelled: A year that is cancelled from now on, for a preview.
    func year(_ year: Int, cancelling cancelled: Int? = nil) -> CertificateYear {
        let book = loaded.bookIfAny(known, year: year, cancelling: cancelled)
        let together = book?.evaluation.years ?? year...year
        let past = together.flatMap { sanctions[$0] ?? [] }
        let assumed = cancelled.map { together.contains($0) } ?? false
        return CertificateYear(
            book: book,
            issued: issued[year] ?? [],
            sanctions: assumed ? past + [Sanctions.Period(decidedAt: now)] : past,
            computedAt: computedAt[year]
        )
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
