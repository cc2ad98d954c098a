import Domain
import Groundwork
import Hummingbird
import Offices

/// The people that an account manages, and the search for one of them.
struct PeopleController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListPeople
    let find: FindPerson
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("people", use: index)
        router.post("people/search", use: search)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let question = question(page: query.page, query.position) { query.get($0) }
        let view = try await list(context.actor(), question)
        return try pages.page(PeoplePage(view, today: now().day), request, context)
    }

    /// Uses POST, so that no document number appears in an address or a log.
    @Sendable private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let question = question { form[$0] }
            if let person = try await find(actor, number: form["search"] ?? "") {
                return pages.redirect(to: "/people/\(person)?year=\(question.year)")
            }
            // A name can contain 万 or 三, which are also numbers in Unicode.
            guard !question.search.contains(where: { $0.isNumber && !$0.isLetter }) else {
                let flash = Flash(kind: .warning, text: "没有找到这个证件号码的人员。请核对号码，或按姓名查找。")
                return pages.redirect(to: "/people", flash: flash)
            }
            return pages.redirect(to: PeoplePage.href(question))
        }
    }

    private func question(
        page: Int = 1,
        _ position: PeoplePosition = .first,
        _ value: (String) -> String?
    ) -> PeopleQuestion {
        PeopleQuestion(
            search: String((value("search") ?? "").prefix(50)),
            filter: value("filter").flatMap(PeopleQuestion.Filter.init) ?? .all,
            order: value("order").flatMap(PeopleQuestion.Order.init) ?? .name,
            year: value("year").flatMap { Int($0) } ?? now().day.year,
            page: page,
            position: position
        )
    }
}

extension Parameters {
    /// Where the requested page of a long list begins.
    fileprivate var position: PeoplePosition {
        if let person = self.get("after").flatMap({ PersonID($0) }) { return .after(person) }
        if let person = self.get("before").flatMap({ PersonID($0) }) { return .before(person) }
        return .first
    }
}
