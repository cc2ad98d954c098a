import Foundation
import Hummingbird
import Rules

/// The rules for counting hours. They are open to anyone, because the law is public.
struct PoliciesController: Sendable {
    let pages: PageResponder
    let list: PoliciesPage
    /// One page for each edition, made once.
    let shown: [(document: PolicyDocument, page: PolicyPage)]

    /// - Parameter home: The jurisdiction of this system.
    init(pages: PageResponder, shelf: PolicyShelf, home: String) {
        self.pages = pages
        list = PoliciesPage(shelf, home: home)
        shown = shelf.documents.map { ($0, PolicyPage($0)) }
    }

    func addRoutes(to router: Router<SiteContext>) {
        router.get("policies", use: index)
        router.get("policies/:id", use: show)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(list, request, context)
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let editions = shown.filter { $0.document.id == id }
        guard let latest = editions.last else { throw HTTPError(.notFound) }
        guard let asked = request.uri.queryParameters.get("year") else {
            return try pages.page(latest.page, request, context)
        }
        let fitting = Int(asked).flatMap { year in
            editions.first { year >= $0.document.firstYear && year <= $0.document.lastYear ?? .max }
        }
        if let fitting { return try pages.page(fitting.page, request, context) }
        var page = latest.page
        page.note = "本规则没有所选年度的规定，以下是最新的规定（\(latest.document.years)）。"
        return try pages.page(page, request, context)
    }
}
