import Domain
import Hummingbird
import Recognition

/// Sends evidence to accounts that may see it: as a download, or to be shown inside one of our pages.
struct EvidenceController: Sendable {
    let open: OpenEvidence
    let files: Files

    func addRoutes(to router: Router<SiteContext>) {
        router.get("evidence/:id", use: show)
        router.get("evidence/:id/preview", use: preview)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let file = try await open(context.actor(), try context.id())
        return try await files.stored(file, Attachment.headers(named: file.name, contentType: file.evidence.mediaType))
    }

    @Sendable private func preview(_ request: Request, _ context: SiteContext) async throws -> Response {
        let file = try await open(context.actor(), try context.id())
        let headers = Attachment.previewHeaders(named: file.name, contentType: file.evidence.mediaType)
        return try await files.stored(file, headers)
    }
}
