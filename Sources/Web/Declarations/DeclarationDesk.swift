import Domain
import Hummingbird
import Recognition
import Rules

/// Shows the form of a declaration, and saves what was typed in it. New and changed declarations share it.
struct DeclarationDesk: Sendable {
    let pages: PageResponder
    let offer: OfferActivities
    let seeRecord: SeeRecord
    let attach: AttachEvidence
    let keepUnfinished: KeepUnfinished
    let drop: DropEvidence
    let attachedFiles: AttachedFiles
    let now: @Sendable () -> Instant

    /// Shows the form, with its problems if it has some.
    func show(
        _ form: DeclarationForm,
        of saved: SeeRecord.Details? = nil,
        problems: FormProblems = FormProblems(),
        status: HTTPResponse.Status = .ok,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let page = try await page(form, of: saved, problems, context)
        return try pages.page(page, request, context, status: status, problems: problems)
    }

    /// Does what the pressed button says: removes one file, or saves the form.
    func take(
        _ form: DeclarationForm,
        _ body: FormBody,
        of saved: SeeRecord.Details? = nil,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        if let file = body["remove"].flatMap({ EvidenceID($0) }) {
            try await drop(context.actor(), file)
            return try await show(form, of: saved, request, context)
        }
        return try await save(form, body, of: saved, request, context)
    }

    private func page(
        _ form: DeclarationForm,
        of saved: SeeRecord.Details?,
        _ problems: FormProblems,
        _ context: SiteContext
    ) async throws -> DeclarationFormPage {
        let view = try await offer(context.actor(), year: saved?.record.creditYear ?? now().day.year)
        guard let offered = view.offers.first(where: { $0.activity.id == form.activity }) else {
            throw HTTPError(.notFound)
        }
        return DeclarationFormPage(
            form,
            offered,
            view,
            saved: saved,
            attached: try await attachedFiles(context.actor(), form.id),
            today: now().day,
            problems: problems
        )
    }
}
