import Domain
import Hummingbird
import Offices

/// The messages to the holder of the account.
struct MessagesController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListMessages
    let read: ReadMessages

    func addRoutes(to router: Router<SiteContext>) {
        router.get("messages", use: show)
        router.post("messages/reading", use: readAll)
        router.post("messages/:id/opening", use: open)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let before = request.uri.queryParameters.get("before").flatMap { MessageID($0) }
        let view = try await list(context.actor(), before: before)
        return try pages.page(MessagesPage(view, before: before), request, context)
    }

    @Sendable private func open(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: MessageID = try context.id()
        return try await forms.read(request, context) { _ in
            let message = try await read(actor, id)
            return pages.redirect(to: message.place)
        }
    }

    @Sendable private func readAll(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            guard let newest = form["newest"].flatMap({ MessageID($0) }) else { throw HTTPError(.badRequest) }
            try await read.all(actor, upTo: newest)
            return pages.redirect(to: "/messages", flash: Flash(kind: .success, text: "消息已全部标为已读。"))
        }
    }
}
