import Domain
import Hummingbird
import Offices
import Providers

/// Shows the form of a training again, filled with what was typed before the sign-in.
struct ResumedTrainings: Sendable {
    let pages: PageResponder
    let register: RegisterTraining

    /// Returns `nil` if the kept form is not that of a training, or the account may not register trainings.
    func show(_ kept: KeptForm, _ request: Request, _ context: SiteContext) async throws -> Response? {
        guard kept.path == "/trainings", let actor = context.session?.found.actor,
            let id = TrainingID(kept.body["form_key"] ?? "")
        else { return nil }
        let form = TrainingForm(kept.body, id: id)
        do {
            let page = TrainingFormPage(form, try register.choices(actor, year: Int(form.year)))
            return try pages.page(page, request, context)
        } catch is Refusal {
            return nil
        }
    }
}
