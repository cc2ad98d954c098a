import Documents
import Domain
import Groundwork
import Hummingbird
import Imports

/// The import page, and the empty sheets that it offers.
struct ImportsController: Sendable {
    let form: ImportFormPages
    let writeTemplate: WriteTemplate
    let files: Files
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports") { try await form.page($0, $1) }
        router.get("imports/template.xlsx", use: template)
    }

    @Sendable private func template(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let asked = request.uri.queryParameters
        let year = asked.get("year").flatMap(Int.init) ?? now().day.year
        let kind = asked.get("kind").flatMap(SheetKind.init) ?? .hours
        let (series, subject) = (asked.get("series"), asked.get("subject"))
        let name = writeTemplate.fileName(kind: kind, series: series, subject: subject, year: year)
        return try await files.streamed(named: name, contentType: Files.workbook) { path in
            let isWritten = try await writeTemplate(
                actor,
                kind: kind,
                series: series,
                subject: subject,
                year: year,
                to: path
            )
            guard isWritten else { throw HTTPError(.notFound) }
        }
    }
}
