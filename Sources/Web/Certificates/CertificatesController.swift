import Documents
import Domain
import Foundation
import Hummingbird
import Recognition
import Threads

/// A professional's own certificates: shows those of a year, issues one, and prints it.
struct CertificatesController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let seeCertificates: SeeCertificates
    let issueCertificate: IssueCertificate
    let printCertificate: PrintCertificate
    let files: Files
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("years/:year/certificate", use: certificates).post("years/:year/certificate", use: issue)
        router.get("years/:year/certificates/:file", use: pdf)
    }

    @Sendable private func certificates(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeCertificates(context.actor(), year: context.year())
        return try pages.page(YearCertificatePage(view, today: now().day), request, context)
    }

    @Sendable private func issue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let year = try context.year()
        return try await forms.read(request, context) { _ in
            switch try await issueCertificate(actor, year: year) {
            case .issued(let certificate):
                let flash = Flash(kind: .success, text: "证书 \(certificate.number) 已经出具，可以在下面下载。")
                return pages.redirect(to: "/years/\(year)/certificate", flash: flash)
            case .nameNotPrintable(let characters):
                let flash = Flash(kind: .failure, text: CertificateWords.notPrintable(characters))
                return pages.redirect(to: "/years/\(year)/certificate", flash: flash)
            }
        }
    }

    @Sendable private func pdf(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let file = try context.parameters.require("file")
        guard file.hasSuffix(".pdf") else { throw HTTPError(.notFound) }
        let outcome = try await printCertificate(actor, year: context.year(), number: String(file.dropLast(4)))
        switch outcome {
        case .sheet(let sheet):
            let bytes = try await context.whileConnected { [files] in
                try await files.crew.run { try CertificatePDF.render(sheet) }
            }
            return Files.attachment(bytes, named: "学时证书-\(sheet.number).pdf", contentType: "application/pdf")
        case .noLongerValid:
            let flash = Flash(kind: .warning, text: "这份证书已经失效，不能再下载，请重新出具。")
            return pages.redirect(to: "/years/\(try context.year())/certificate", flash: flash)
        }
    }
}
