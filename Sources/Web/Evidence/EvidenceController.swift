import Domain
import Hummingbird
import Recognition

/// Sends evidence to accounts that may see it: as a download, or to be shown inside one of our pages.
struct EvidenceController: Sendable {
    let open: OpenEvidence

    func addRoutes(to router: Router<SiteContext>) {
        router.get("evidence/:id", use: show)
        router.get("evidence/:id/preview", use: preview)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let file = try await open(context.actor(), try context.id())
        return try await Files.attachment(
            at: file.path,
            named: file.name,
            contentType: file.evidence.mediaType,
            context: context
        )
    }

    @Sendable private func preview(_ request: Request, _ context: SiteContext) async throws -> Response {
        let file = try await open(context.actor(), try context.id())
        return try await Files.preview(
            at: file.path,
            named: file.name,
            contentType: file.evidence.mediaType,
            context: context
        )
    }
}
