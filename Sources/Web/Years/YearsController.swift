import Documents
import Domain
import Foundation
import Hummingbird
import Recognition
import Rules
import Threads

/// A professional's own years, records and certificates.
struct YearsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let seeYear: SeeYear
    let seeRecord: SeeRecord
    let seeCertificates: SeeCertificates
    let issueCertificate: IssueCertificate
    let printCertificate: PrintCertificate
    let files: Files
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("years", use: current)
        router.get("years/:year", use: year)
        router.get("years/:year/explained", use: explained)
        router.get("years/:year/records/:id", use: record)
        router.get("years/:year/certificate", use: certificates).post("years/:year/certificate", use: issue)
        router.get("years/:year/certificates/:file", use: pdf)
    }

    @Sendable private func current(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        guard actor.person != nil else { throw Refusal.notYourRole }
        return pages.redirect(to: "/years/\(now().day.year)", flash: context.flash)
    }

    @Sendable private func year(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeYear(context.actor(), year: context.year())
        return try pages.page(YearPage(view), request, context)
    }

    @Sendable private func explained(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeYear(context.actor(), year: context.year())
        let language = request.uri.queryParameters.get("lang").flatMap(Language.init) ?? .chinese
        return try pages.page(ExplainedPage(view, in: language), request, context)
    }

    @Sendable private func record(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeRecord(context.actor(), try context.id())
        return try pages.page(RecordPage(view, today: now().day), request, context)
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
                return pages.redirect(to: "/years/\(year)/certificates/\(certificate.number).pdf")
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

extension SiteContext {
    /// The credit year in the path.
    /// - Throws: `HTTPError` 404 if the text is not a year from 1900 to 9999.
    func year() throws -> Int {
        guard let text = parameters.get("year"), text.count == 4, let year = Int(text), (1900...9999).contains(year)
        else { throw HTTPError(.notFound) }
        return year
    }

    /// The identifier in the path.
    /// - Throws: `HTTPError` 404 if the text is not an identifier.
    func id<Subject>(_ name: String = "id") throws -> Identifier<Subject> {
        guard let text = parameters.get(name), let id = Identifier<Subject>(text) else { throw HTTPError(.notFound) }
        return id
    }
}
