import Domain
import Hummingbird
import Recognition
import Rules

/// A professional's own years and records.
struct YearsController: Sendable {
    let pages: PageResponder
    let seeYear: SeeYear
    let seeRecord: SeeRecord
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("years", use: current)
        router.get("years/:year", use: year)
        router.get("years/:year/explained", use: explained)
        router.get("years/:year/records/:id", use: record)
    }

    @Sendable private func current(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        guard actor.person != nil else { throw Refusal.notYourRole }
        return pages.redirect(to: "/years/\(now().day.year)", flash: context.flash)
    }

    @Sendable private func year(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeYear(context.actor(), year: context.year())
        return try pages.page(YearPage(view), request, context)
    }

    @Sendable private func explained(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeYear(context.actor(), year: context.year())
        let language = request.uri.queryParameters.get("lang").flatMap(Language.init) ?? .chinese
        return try pages.page(ExplainedPage(view, in: language), request, context)
    }

    @Sendable private func record(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeRecord(context.actor(), try context.id())
        return try pages.page(RecordPage(view, today: now().day), request, context)
    }
}

extension SiteContext {
    /// The credit year in the path.
    /// - Throws: `HTTPError` 404 if the text is not a year from 1900 to 9999.
    func year() throws -> Int {
        guard let text = parameters.get("year"), text.count == 4, let year = Int(text), (1900...9999).contains(year)
        else { throw HTTPError(.notFound) }
        return year
    }

    /// The identifier in the path.
    /// - Throws: `HTTPError` 404 if the text is not an identifier.
    func id<Subject>(_ name: String = "id") throws -> Identifier<Subject> {
        guard let text = parameters.get(name), let id = Identifier<Subject>(text) else { throw HTTPError(.notFound) }
        return id
    }
}
