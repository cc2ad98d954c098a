import Domain
import Hummingbird
import Recognition

/// Sends evidence to accounts that may see it, always as a download and never as a page.
struct EvidenceController: Sendable {
    let open: OpenEvidence

    func addRoutes(to router: Router<SiteContext>) {
        router.get("evidence/:id", use: show)
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
}
