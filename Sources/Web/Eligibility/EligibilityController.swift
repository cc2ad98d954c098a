import Hummingbird
import Recognition

/// Shows whether a professional's years meet the requirement for a title application.
struct EligibilityController: Sendable {
    let pages: PageResponder
    let see: SeeEligibility

    func addRoutes(to router: Router<SiteContext>) {
        router.get("eligibility", use: eligibility)
    }

    @Sendable private func eligibility(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let names = ["level", "degree", "year", "years"]
        let isAsked = names.contains { query.get($0) != nil }
        let form = EligibilityForm(
            level: query.get("level") ?? "",
            degree: query.get("degree") ?? "",
            applicationYear: query.get("year") ?? "",
            years: query.get("years") ?? ""
        )
        let view = try await see(context.actor(), isAsked ? form : nil)
        let problems = FormProblems(view.faults)
        let page = EligibilityPage(view, typed: isAsked ? form : nil, problems: problems)
        let status: HTTPResponse.Status = problems.isEmpty ? .ok : .badRequest
        return try pages.page(page, request, context, status: status, problems: problems)
    }
}
