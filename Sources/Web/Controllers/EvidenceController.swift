import Domain
import Hummingbird
import Recognition

/// Hands evidence to those who may see it, as a file to save and never as a page.
struct EvidenceController: Sendable {
    let open: OpenEvidence
    let files: EvidenceStore

    func addRoutes(to router: Router<SiteContext>) {
        router.get("evidence/:id", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let evidence = try await open(context.actor(), try context.id())
        let path = files.path(of: evidence.storedAs)
        return try await Files.attachment(
            at: path,
            // What was kept before names followed the content may have any ending.
            named: DisplayName.named(evidence.name, as: FileKind(mediaType: evidence.mediaType)),
            contentType: evidence.mediaType,
            context: context
        )
    }
}
