import Domain
import Groundwork
import Hummingbird
import Recognition
import Rules

/// The queue of declarations and the decisions on them.
struct ReviewsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let listReviews: ListReviews
    let seeReview: SeeReview
    let decide: DecideDeclarations
    let activities: [Activity]
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("reviews", use: queue)
        router.post("reviews/recognition", use: recogniseSeveral)
        router.get("reviews/:id", use: review)
        router.post("reviews/:id/recognition", use: recognise)
        router.post("reviews/:id/return") {
            try await sendBack($0, $1, field: "return_reason") { .returned(reason: $0) }
        }
        router.post("reviews/:id/rejection") {
            try await sendBack($0, $1, field: "rejection_reason") { .rejected(reason: $0) }
        }
    }

    @Sendable private func queue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.uri.queryParameters
        let question = ReviewQuestion(
            activity: query.get("activity").flatMap { $0.isEmpty ? nil : $0 },
            order: query.get("order").flatMap(ReviewQuestion.Order.init) ?? .oldest,
            page: query.page
        )
        let view = try await listReviews(context.actor(), question)
        return try pages.page(ReviewQueuePage(view, activities: activities, today: now().day), request, context)
    }

    @Sendable private func review(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeReview(context.actor(), try context.id())
        return try pages.page(ReviewPage(view, today: now().day), request, context)
    }

    /// Shows the declarations for confirmation first. Recognises them when the form is confirmed.
    @Sendable private func recogniseSeveral(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let ids = form.values(for: "record").compactMap { RecordID($0) }
            guard !ids.isEmpty else {
                return pages.redirect(to: "/reviews", flash: Flash(kind: .warning, text: "请先勾选要认定的申报。"))
            }
            guard form["confirmed"] == "yes" else {
                let views = try await ids.asyncMap { try await seeReview(actor, $0) }
                return try pages.page(RecognitionPage(views), request, context)
            }
            let versions = Dictionary(
                ids.compactMap { id in form["version-\(id)"].flatMap(Int.init).map { (id, $0) } }
            ) { $1 }
            let outcomes = try await decide(actor, ids, .recognised, versions: versions)
            if let refusal = outcomes.commonRefusal { throw refusal }
            return pages.redirect(to: "/reviews", flash: Flash(outcomes))
        }
    }

    @Sendable private func recognise(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { form in
            let versions = form["version"].flatMap(Int.init).map { [id: $0] } ?? [:]
            return try answer(try await decide(actor, [id], .recognised, versions: versions))
        }
    }

    private func sendBack(
        _ request: Request,
        _ context: SiteContext,
        field: String,
        _ verdict: @Sendable (String) -> DecideDeclarations.Verdict
    ) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { form in
            let versions = form["version"].flatMap(Int.init).map { [id: $0] } ?? [:]
            do {
                return try answer(try await decide(actor, [id], verdict(form[field] ?? ""), versions: versions))
            } catch let fault as FormFault {
                let problems = FormProblems([fault])
                let view = try await seeReview(actor, id)
                let page = ReviewPage(view, today: now().day, typed: form.fields, problems: problems)
                return try pages.page(page, request, context, status: .badRequest, problems: problems)
            }
        }
    }

    private func answer(_ outcomes: [DecideDeclarations.Outcome]) throws -> Response {
        if case .refused(let refusal) = outcomes.first { throw refusal }
        if case .changed(let record) = outcomes.first {
            let flash = Flash(kind: .warning, text: "这条申报刚刚有变化，请看过现在的内容再决定。")
            return pages.redirect(to: "/reviews/\(record.id)", flash: flash)
        }
        return pages.redirect(to: "/reviews", flash: Flash(outcomes))
    }
}

extension Array where Element: Sendable {
    func asyncMap<Value: Sendable>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

extension [DecideDeclarations.Outcome] {
    /// The first refusal, if this account may decide none of the records; otherwise `nil`.
    fileprivate var commonRefusal: Refusal? {
        let refusals = compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
        return refusals.count == count ? refusals.first : nil
    }
}

extension Flash {
    /// Creates a message with the number of decided records, and of those that were not decided.
    init(_ outcomes: [DecideDeclarations.Outcome]) {
        var parts: [String] = []
        let decided = outcomes.compactMap { if case .decided(let record) = $0 { record } else { nil } }
        if let first = decided.first {
            let verb = RecordWords.chip(first.status).text
            parts.append(decided.count == 1 ? "\(verb)：\(first.content.title)。" : "\(verb) \(decided.count) 条。")
        }
        let already = outcomes.filter { if case .alreadyDecided = $0 { true } else { false } }.count
        if already > 0 { parts.append("\(already) 条此前已处理过，没有重复办理。") }
        let closed = outcomes.filter { if case .yearClosed = $0 { true } else { false } }.count
        if closed > 0 { parts.append("\(closed) 条所属年度已关闭，不能认定。") }
        let faulty = outcomes.filter { if case .notAssessable = $0 { true } else { false } }.count
        if faulty > 0 { parts.append("\(faulty) 条内容有误，无法计算，请退回本人修改。") }
        let refused = outcomes.filter { if case .refused = $0 { true } else { false } }.count
        if refused > 0 { parts.append("\(refused) 条不能由您审核。") }
        let changed = outcomes.filter { if case .changed = $0 { true } else { false } }.count
        if changed > 0 { parts.append("\(changed) 条刚刚有变化，请重新查看。") }
        let isAll = decided.count == outcomes.count
        self.init(kind: isAll ? .success : .warning, text: parts.joined())
    }
}

extension Parameters {
    /// The requested page of a list, from 1.
    var page: Int {
        let asked = self.get("page").flatMap(Int.init) ?? 1
        return (1...1_000_000).contains(asked) ? asked : 1
    }
}
