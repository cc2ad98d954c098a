import Documents
import Domain
import Groundwork
import Hummingbird
import Imports
import Offices
import Recognition
import Threads

/// The people that an account manages, and the slips with which they activate their accounts.
struct PeopleController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let listPeople: ListPeople
    let findPerson: FindPerson
    let seePerson: SeePerson
    let issueCodes: IssueActivationCodes
    let newPeople: NewPeopleOfImport
    let sanctionYear: SanctionYear
    let keepFacts: KeepDatedFacts
    let files: Files
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("people", use: list)
        router.post("people/search", use: search)
        router.get("people/:id", use: person)
        router.post("people/:id/years/:year/sanction", use: sanction)
        router.post("people/:id/years/:year/sanction/removal", use: liftSanction)
        router.post("people/:id/facts", use: keepFact)
        router.post("people/:id/facts/:fact/withdrawal", use: withdrawFact)
        router.post("activation-slips", use: printSlips)
    }

    @Sendable private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let question = PeopleQuestion(
            search: String((query.get("search") ?? "").prefix(50)),
            filter: query.get("filter").flatMap(PeopleQuestion.Filter.init) ?? .all,
            order: query.get("order").flatMap(PeopleQuestion.Order.init) ?? .name,
            year: query.get("year").flatMap(Int.init) ?? now().day.year,
            page: query.page
        )
        let view = try await listPeople(context.actor(), question)
        return try pages.page(PeoplePage(view, today: now().day), request, context)
    }

    /// Uses POST, so that no document number appears in an address or a log.
    @Sendable private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let text = form["search"] ?? ""
            if let person = try await findPerson(actor, number: text) {
                return pages.redirect(to: "/people/\(person)")
            }
            // A name can contain 万 or 三, which are also numbers in Unicode.
            guard !text.contains(where: { $0.isNumber && !$0.isLetter }) else {
                let flash = Flash(kind: .warning, text: "没有找到这个证件号码的人员。请核对号码，或按姓名查找。")
                return pages.redirect(to: "/people", flash: flash)
            }
            return pages.redirect(to: "/people?search=\(String(text.prefix(50)).asQueryValue)")
        }
    }

    @Sendable private func person(_ request: Request, _ context: SiteContext) async throws -> Response {
        let year = request.uri.queryParameters.get("year").flatMap(Int.init) ?? now().day.year
        guard (1900...9999).contains(year) else { throw HTTPError(.notFound) }
        let view = try await seePerson(context.actor(), try context.id(), year: year)
        return try pages.page(PersonPage(view), request, context)
    }

    @Sendable private func sanction(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, year): (PersonID, Int) = (try context.id(), try context.year())
        return try await forms.read(request, context) { form in
            do {
                try await sanctionYear(actor, id, year: year, reason: form["reason"] ?? "")
                let flash = Flash(kind: .success, text: "已取消该人员 \(year) 年度学时。")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let view = try await seePerson(actor, id, year: year)
                let page = PersonPage(view, typed: form["reason"] ?? "", problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func liftSanction(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, year): (PersonID, Int) = (try context.id(), try context.year())
        return try await forms.read(request, context) { _ in
            try await sanctionYear.lift(actor, id, year: year)
            let flash = Flash(kind: .success, text: "已解除处理，\(year) 年度学时已恢复。")
            return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
        }
    }

    @Sendable private func keepFact(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: PersonID = try context.id()
        return try await forms.read(request, context) { body in
            let form = DatedFactForm(body)
            guard (1900...9999).contains(form.year) else { throw HTTPError(.notFound) }
            switch try await keepFacts(actor, id, form) {
            case .kept:
                let flash = Flash(kind: .success, text: "已登记，该人员各年度的要求已重新计算。")
                return pages.redirect(to: "/people/\(id)?year=\(form.year)", flash: flash)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let page = PersonPage(try await seePerson(actor, id, year: form.year), fact: form, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func withdrawFact(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let (id, fact): (PersonID, DatedFactID) = (try context.id(), try context.id("fact"))
        let year = request.uri.queryParameters.get("year").flatMap(Int.init) ?? now().day.year
        return try await forms.read(request, context) { body in
            do {
                try await keepFacts.withdraw(actor, id, fact, reason: body["reason"] ?? "")
                let flash = Flash(kind: .success, text: "已撤回，该人员各年度的要求已重新计算。")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            } catch let fault as FormFault {
                let flash = Flash(kind: .warning, text: "没有撤回：\(fault.message)")
                return pages.redirect(to: "/people/\(id)?year=\(year)", flash: flash)
            }
        }
    }

    @Sendable private func printSlips(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            var people = form.values(for: "person").compactMap { PersonID($0) }
            if let batch = form["batch"].flatMap({ BatchID($0) }) { people += try await newPeople(actor, batch) }
            guard !people.isEmpty else {
                let flash = Flash(kind: .warning, text: "请先勾选要打印激活单的人员。")
                return pages.redirect(to: "/people", flash: flash)
            }
            guard people.count <= Self.mostSlips else {
                let flash = Flash(kind: .warning, text: "一次最多打印 \(Self.mostSlips) 张激活单，请分批勾选。")
                return pages.redirect(to: "/people", flash: flash)
            }
            // New codes make the old ones invalid. Do not issue any if the PDF cannot be made now.
            guard !files.crew.isFull else { throw CrewIsFull() }
            let slips = try await issueCodes(actor, people)
            let bytes = try await context.whileConnected { [files] in
                try await files.crew.run { try ActivationSlipPDF.render(slips) }
            }
            return Files.attachment(bytes, named: "激活单-\(now().day.iso).pdf", contentType: "application/pdf")
        }
    }

    private static let mostSlips = 2_000
}
