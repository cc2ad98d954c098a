import Documents
import Domain
import Exchange
import Groundwork
import Hummingbird
import NIOCore

/// Exports lists of people and hours.
struct ExportsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeExports
    let prepare: PrepareExport
    let write: WriteExport
    let files: Files
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("exports", use: show)
        router.post("exports", use: download)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await see(context.actor())
        let form = ExportForm(request.uri.queryParameters, thisYear: now().day.year)
        return try pages.page(ExportsPage(view, form), request, context)
    }

    @Sendable private func download(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { fields in
            let form = ExportForm(fields)
            do {
                let export = try prepare(actor, form.order)
                return try await export.order.format == .csv ? streamed(export, context) : workbook(export, context)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let page = ExportsPage(try await see(actor), form, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    /// Sends the rows while they are read. An error stops the download, so that nobody takes a part for the whole.
    private func streamed(_ export: Export, _ context: SiteContext) async throws -> Response {
        // Log the export before the answer starts. If that fails, the user sees an error page and gets no data.
        let begun = try await export.begin()
        let body = ResponseBody(whileConnected: context) { writer in
            var csv = ExportCSV()
            var pending = csv.heading(of: export.table)
            try await begun.rows { rows in
                try await writer.write(ByteBuffer(bytes: pending + csv.bytes(of: rows)))
                pending = []
            }
            if !pending.isEmpty { try await writer.write(ByteBuffer(bytes: pending)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: Attachment.headers(named: export.fileName, contentType: "text/csv; charset=utf-8"),
            body: body
        )
    }

    private func workbook(_ export: Export, _ context: SiteContext) async throws -> Response {
        try await context.whileConnected { [files, write] in
            try await files.streamed(named: export.fileName, contentType: Files.workbook) { path in
                try await write(export, to: path)
            }
        }
    }
}
