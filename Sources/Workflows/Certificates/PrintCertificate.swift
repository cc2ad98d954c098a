public import Documents
public import Domain
import Rules
import SQLDatabase
import Store

/// Says what is to be printed on a certificate that still holds.
public struct PrintCertificate: Sendable {
    public enum Outcome: Sendable {
        case sheet(CertificateSheet)
        /// The year no longer stands as it shows; a new one has to be issued.
        case noLongerValid
    }

    private let ground: Ground
    private let publicURL: String

    /// - Parameter publicURL: the address that goes into the QR code, without a slash at its end.
    public init(_ ground: Ground, publicURL: String) {
        self.ground = ground
        self.publicURL = publicURL
    }

    /// - Throws: `Refusal`, or `StoreFailure.missing` when the person has no certificate of this number.
    public func callAsFunction(_ actor: Actor, year: Int, number: String) async throws -> Outcome {
        guard let person = actor.person else { throw Refusal.notYourRole }
        return try await ground.pool.read { [ground, publicURL] sql in
            let known = try People.require(person, in: sql)
            try Access.require(actor, .issueCertificate(known.scope))
            let issued = try Certificates.ofYear(year, person: person, in: sql)
            guard let certificate = issued.first(where: { $0.number == number }) else {
                throw StoreFailure.missing("certificate")
            }
            let book = try ground.yearBook(known, year: year, in: sql)
            guard ground.validity(of: certificate, book, among: issued) == .valid else { return .noLongerValid }
            let employer = known.employerName
            return .sheet(ground.sheet(certificate, book, employer: employer, publicURL: publicURL))
        }
    }
}

extension Ground {
    fileprivate func sheet(
        _ certificate: Certificate,
        _ book: YearBook,
        employer: String?,
        publicURL: String
    ) -> CertificateSheet {
        let evaluation = book.evaluation
        return CertificateSheet(
            heading: "\(jurisdictionName)专业技术人员继续教育学时登记证书",
            number: certificate.number,
            year: book.year,
            holder: CertificateSheet.Holder(
                name: book.person.name,
                maskedNumber: book.person.document.masked,
                employer: employer ?? "—",
                series: seriesName(book.person.series)
            ),
            subjects: evaluation.subjects.map { subject(of: $0, in: book) },
            total: CertificateSheet.Sum(counted: evaluation.total.counted, required: evaluation.total.required),
            isMet: evaluation.met,
            basis: "《\(book.policy.title)》\(book.policy.articles.total)",
            remarks: book.sanction == nil ? [] : ["因提供虚假材料，该年度学时不予计入。"],
            authority: "\(jurisdictionName)人力资源和社会保障厅",
            issued: certificate.issuedAt.day,
            verification: CertificateSheet.Verification(
                address: "\(publicURL)/certificates/\(certificate.code)",
                code: certificate.code
            )
        )
    }

    private func subject(of standing: SubjectStanding, in book: YearBook) -> CertificateSheet.Subject {
        let counted = book.countedLines.filter { $0.assessment.subject == standing.subject }
        let others = book.lines.filter { line in
            line.record.status == .recognised && line.assessment?.subject == standing.subject
                && line.assessment?.counted == .zero
        }
        return CertificateSheet.Subject(
            title: standing.subject.name,
            sum: CertificateSheet.Sum(counted: standing.counted, required: standing.required),
            records: counted.map { line in
                CertificateSheet.Record(
                    title: line.record.content.title,
                    kind: book.policy.activity(line.record.content.activity)?.name ?? "",
                    completed: line.record.content.completed,
                    counted: line.counted
                )
            },
            uncounted: others.count
        )
    }
}
