import Domain
import Hummingbird
import Recognition

/// Takes a declaration back before it is decided, and deletes a draft.
struct WithdrawalController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let seeRecord: SeeRecord
    let withdraw: WithdrawDeclaration
    let discard: DiscardDraft

    func addRoutes(to router: Router<SiteContext>) {
        router.post("declarations/:id/withdrawal", use: create)
        router.post("declarations/:id/removal", use: remove)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { _ in
            try await withdraw(actor, id)
            let view = try await seeRecord(actor, id)
            let flash = Flash(kind: .success, text: "已撤回“\(view.record.content.title)”，它现在是草稿，可以修改后重新提交。")
            return pages.redirect(to: "/years/\(view.record.creditYear)", flash: flash)
        }
    }

    @Sendable private func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { _ in
            try await discard(actor, id)
            return pages.redirect(to: "/declarations", flash: Flash(kind: .success, text: "草稿已删除。"))
        }
    }
}
