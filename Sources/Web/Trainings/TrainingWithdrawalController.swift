import Domain
import Groundwork
import Hummingbird
import Providers

/// The withdrawal of a training that was registered by mistake or does not take place.
struct TrainingWithdrawalController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeTraining
    let withdraw: WithdrawTraining

    func addRoutes(to router: Router<SiteContext>) {
        router.get("trainings/:id/withdrawal", use: ask).post("trainings/:id/withdrawal", use: create)
    }

    @Sendable private func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let item = try await see(context.actor(), try context.id())
        return try pages.page(TrainingWithdrawalPage(item), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
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
