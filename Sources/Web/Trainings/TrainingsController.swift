import Domain
import Groundwork
import Hummingbird
import Imports
import Providers

/// The trainings that a provider registers before it imports hours.
struct TrainingsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListTrainings
    let hours: SeeHandedInHours
    let register: RegisterTraining
    let newID: IdentifierSource
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("trainings", use: index).post("trainings", use: create)
        router.get("trainings/new", use: new)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await list(actor, page: request.uri.queryParameters.page)
        return try pages.page(TrainingsPage(view, try await hours(actor)), request, context)
    }

    @Sendable private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
        let year = now().day.year
        let choices = try register.choices(context.actor(), year: year)
        let form = TrainingForm(id: newID(), year: String(year))
        return try pages.page(TrainingFormPage(form, choices), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { body in
            guard let id = TrainingID(body["form_key"] ?? "") else { throw HTTPError(.badRequest) }
            let form = TrainingForm(body, id: id)
            switch try await register(actor, form) {
            case .registered(let training):
                let flash = Flash(kind: .success, text: "已登记“\(training.title)”，现在可以按它导入学员学时。")
                return pages.redirect(to: "/trainings", flash: flash)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let choices = try register.choices(actor, year: Int(form.year))
                let page = TrainingFormPage(form, choices, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }
}

extension TrainingForm {
    init(_ body: FormBody, id: TrainingID) {
        self.init(
            id: id,
            title: body["title"] ?? "",
            year: body["year"] ?? "",
            subject: body["subject"] ?? "",
            activity: body["activity"] ?? "",
            hours: body["hours"] ?? "",
            firstDay: body["first_day"] ?? "",
            lastDay: body["last_day"] ?? "",
            place: body["place"] ?? ""
        )
    }
}
