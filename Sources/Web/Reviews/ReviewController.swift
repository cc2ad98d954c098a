import Domain
import Groundwork
import Hummingbird
import Recognition

/// One declaration, and the decision on it. After a decision, the next declaration of the queue follows.
struct ReviewController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeReview
    let decide: DecideDeclarations
    let findNext: FindNextReview
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("reviews/:id", use: show)
        router.post("reviews/:id/recognition") { try await close($0, $1) { _ in .recognised } }
        router.post("reviews/:id/return") {
            try await close($0, $1) { .returned(reason: $0["return_reason"] ?? "") }
        }
        router.post("reviews/:id/rejection") {
            try await close($0, $1) { .rejected(reason: $0["rejection_reason"] ?? "") }
        }
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let parameters = request.uri.queryParameters
        let query = ReviewQuery(parameters)
        let view = try await see(context.actor(), try context.id(), in: query.question)
        let done = parameters.get("after").flatMap { RecordID($0) }
        return try pages.page(ReviewPage(view, query, after: done, today: now().day), request, context)
    }

    private func close(
        _ request: Request,
        _ context: SiteContext,
        _ verdict: @Sendable (FormBody) -> DecideDeclarations.Verdict
    ) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { form in
            let query = ReviewQuery(form)
            let versions = form["version"].flatMap(Int.init).map { [id: $0] } ?? [:]
            do {
                let outcomes = try await decide(actor, [id], verdict(form), versions: versions)
                return try await answer(outcomes, about: id, query, actor)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let view = try await see(actor, id, in: query.question)
                let page = ReviewPage(view, query, today: now().day, typed: form.fields, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    private func answer(
        _ outcomes: [DecideDeclarations.Outcome],
        about id: RecordID,
        _ query: ReviewQuery,
        _ actor: Actor
    ) async throws -> Response {
        switch outcomes.first {
        case .refused(let refusal): throw refusal
        case .changed:
            let flash = Flash(kind: .warning, text: "这条申报刚刚有变化，请看过现在的内容再决定。")
            return pages.redirect(to: query.review(id), flash: flash)
        case .decided, .alreadyDecided:
            let next = try await findNext(actor, after: id, in: query.question)
            let path = next.map { query.review($0, after: id) } ?? query.list()
            return pages.redirect(to: path, flash: Flash(outcomes))
        default:
            return pages.redirect(to: query.review(id), flash: Flash(outcomes))
        }
    }
}
