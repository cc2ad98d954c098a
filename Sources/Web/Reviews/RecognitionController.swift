import Domain
import Groundwork
import Hummingbird
import Recognition

/// Recognises several declarations at once: shows them again, decides, and says what happened.
struct RecognitionController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let see: SeeReview
    let decide: DecideDeclarations

    func addRoutes(to router: Router<SiteContext>) {
        router.post("reviews/recognition", use: recognise)
    }

    /// Shows the declarations for confirmation first. Recognises them when the form is confirmed.
    @Sendable private func recognise(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let ids = form.values(for: "record").compactMap { RecordID($0) }.withoutRepeats
            let query = ReviewQuery(form)
            guard !ids.isEmpty else {
                return pages.redirect(
                    to: query.list(),
                    flash: Flash(kind: .warning, text: "请先勾选要\(Wording.recognition)的申报。")
                )
            }
            guard form["confirmed"] == "yes" else {
                var views: [SeeReview.Details] = []
                for id in ids { views.append(try await see(actor, id)) }
                return try pages.page(RecognitionPage(views, query), request, context)
            }
            let versions = Dictionary(
                ids.compactMap { id in form["version-\(id)"].flatMap(Int.init).map { (id, $0) } }
            ) { $1 }
            let outcomes = try await decide(actor, ids, .recognised, versions: versions)
            if let refusal = outcomes.commonRefusal { throw refusal }
            let seen = try await seen(of: ids, actor)
            return try pages.page(RecognitionResultPage(zip(ids, outcomes), seen, query), request, context)
        }
    }

    /// Returns the declarations that the actor may see.
    private func seen(of ids: [RecordID], _ actor: Actor) async throws -> [SeeReview.Details] {
        var views: [SeeReview.Details] = []
        for id in ids {
            do { views.append(try await see(actor, id)) } catch is Refusal {}
        }
        return views
    }
}

extension [DecideDeclarations.Outcome] {
    /// The first refusal, if this account may decide none of the records; otherwise `nil`.
    fileprivate var commonRefusal: Refusal? {
        let refusals = compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
        return refusals.count == count ? refusals.first : nil
    }
}

extension [RecordID] {
    /// The ids in the same order, each only once.
    fileprivate var withoutRepeats: Self {
        var seen: Set<RecordID> = []
        return filter { seen.insert($0).inserted }
    }
}
