import Domain
import Hummingbird
import Offices
import Recognition

/// Shows the form of a declaration again, filled with what was typed before the sign-in.
struct ResumedDeclarations: Sendable {
    let seeRecord: SeeRecord
    let desk: DeclarationDesk

    /// Returns `nil` if the kept form is not that of a declaration, or the declaration cannot be changed any longer.
    func show(_ kept: KeptForm, _ request: Request, _ context: SiteContext) async throws -> Response? {
        let place = kept.path.split(separator: "/").map(String.init)
        guard place.count == 3, place[0] == "declarations", let actor = context.session?.found.actor else { return nil }
        do {
            if place[1] == "new" {
                guard let id = RecordID(kept.body["form_key"] ?? "") else { return nil }
                let form = DeclarationForm(kept.body, id: id, activity: place[2], version: nil)
                return try await desk.show(form, request, context)
            }
            guard place[2] == "edit", let id = RecordID(place[1]) else { return nil }
            let view = try await seeRecord(actor, id)
            guard view.person.id == actor.person, view.record.canBeMended else { return nil }
            let form = DeclarationForm(
                kept.body,
                id: id,
                activity: view.record.content.activity,
                version: kept.body["version"].flatMap(Int.init)
            )
            return try await desk.show(form, of: view, request, context)
        } catch is Refusal {
            return nil
        } catch is LookupFailure {
            return nil
        } catch is HTTPError {
            return nil
        }
    }
}
