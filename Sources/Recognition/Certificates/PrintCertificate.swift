public import Documents
public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Returns the contents of a valid certificate for printing, as they were when it was issued.
public struct PrintCertificate: Sendable {
    public enum Outcome: Sendable {
        case sheet(CertificateSheet)
        /// The certificate was replaced or revoked. A new one must be issued.
        case noLongerValid
    }

    private let ground: Ground
    private let publicURL: String

    /// Creates the workflow.
    /// - Parameter publicURL: The address for the QR code, without a slash at the end.
    public init(_ ground: Ground, publicURL: String) {
        self.ground = ground
        self.publicURL = publicURL
    }

    /// Returns the contents of the certificate.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if the person has no certificate with this number.
    public func callAsFunction(_ actor: Actor, year: Int, number: String) async throws -> Outcome {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground, publicURL] sql in
            let known = try People.require(person, in: sql)
            try ground.access.require(actor, .issueCertificate(known.scope))
            let year = try CertificateYear(known, year: year, on: ground, in: sql)
            guard let certificate = year.issued.first(where: { $0.number == number }) else {
                throw LookupFailure.missing("certificate")
            }
            guard let book = year.book, year.validity(of: certificate).isValid else { return .noLongerValid }
            let statement = certificate.statement ?? CertificateStatement(book, of: known, on: ground)
            var sheet = sheet(certificate, statement, book, publicURL: publicURL)
            if year.statesSanction(certificate) { sheet.remarks = ["因提供虚假材料，该年度学时不予计入。"] }
            return .sheet(sheet)
        }
    }
}

extension PrintCertificate {
    private func sheet(
        _ certificate: Certificate,
        _ statement: CertificateStatement,
        _ book: YearBook,
        publicURL: String
    ) -> CertificateSheet {
        CertificateSheet(
            heading: ground.customs.certificateTitle,
            number: certificate.number,
            year: certificate.creditYear,
            holder: CertificateSheet.Holder(
                name: statement.name,
                maskedNumber: statement.maskedNumber,
                employer: statement.employer ?? "—",
                series: statement.series
            ),
            subjects: certificate.sums.map { subject(of: $0, certificate, book) },
            total: CertificateSheet.Sum(certificate.total),
            isMet: certificate.isMet,
            basis: statement.basis,
            authority: ground.customs.authority,
            issued: certificate.issuedAt.day,
            verification: CertificateSheet.Verification(
                address: "\(publicURL)/certificates/\(certificate.code)",
                code: certificate.code
            )
        )
    }

    /// Returns the records of a subject that the certificate shows, with its hours. The content of a record never
    /// changes.
    private func subject(
        of sum: CertificateSum,
        _ certificate: Certificate,
        _ book: YearBook
    ) -> CertificateSheet.Subject {
        let stated = Dictionary(certificate.shown.map { ($0.record, $0.counted) }) { first, _ in first }
        let records = book.lines.compactMap { line -> CertificateSheet.Record? in
            guard line.assessment?.subject.name == sum.label, let counted = stated[line.record.id] else { return nil }
            return CertificateSheet.Record(
                title: line.record.content.title,
                kind: book.policy.activity(line.record.content.activity)?.name ?? "",
                completed: line.record.content.completed,
                counted: counted
            )
        }
        return CertificateSheet.Subject(
            title: sum.label,
            sum: CertificateSheet.Sum(sum),
            records: records,
            uncounted: sum.uncounted
        )
    }
}

extension CertificateSheet.Sum {
    fileprivate init(_ sum: CertificateSum) {
        self.init(counted: sum.counted, required: sum.required)
    }
}
