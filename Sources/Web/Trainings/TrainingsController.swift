import Domain
import Groundwork
import Hummingbird
import Providers

/// The trainings that a provider registers before it imports hours.
struct TrainingsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let list: ListTrainings
    let see: SeeTraining
    let register: RegisterTraining
    let withdraw: WithdrawTraining
    let newID: IdentifierSource
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("trainings", use: index).post("trainings", use: create)
        router.get("trainings/new", use: new)
        router.get("trainings/:id/withdrawal", use: withdrawal).post("trainings/:id/withdrawal", use: createWithdrawal)
    }

    @Sendable private func index(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await list(context.actor(), page: request.uri.queryParameters.page)
        return try pages.page(TrainingsPage(view), request, context)
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
                let flash = Flash(kind: .success, text: "已登记“\(training.title)”，现在可以按它导入学员的学时。")
                return pages.redirect(to: "/trainings", flash: flash)
            case .invalid(let faults):
                let problems = FormProblems(faults)
                let choices = try register.choices(actor, year: Int(form.year))
                let page = TrainingFormPage(form, choices, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    @Sendable private func withdrawal(_ request: Request, _ context: SiteContext) async throws -> Response {
        let item = try await see(context.actor(), try context.id())
        return try pages.page(TrainingWithdrawalPage(item), request, context)
    }

    @Sendable private func createWithdrawal(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: TrainingID = try context.id()
        return try await forms.read(request, context) { body in
            do {
                let training = try await withdraw(actor, id, reason: body["reason"] ?? "")
                let flash = Flash(kind: .success, text: "已撤回“\(training.title)”的登记。")
                return pages.redirect(to: "/trainings", flash: flash)
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let item = try await see(actor, id)
                let page = TrainingWithdrawalPage(item, typed: body["reason"] ?? "", problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }
}

extension TrainingForm {
    fileprivate init(_ body: FormBody, id: TrainingID) {
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
