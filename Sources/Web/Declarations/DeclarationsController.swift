import Domain
import Foundation
import Groundwork
import Hummingbird
import Recognition
import Rules

/// A professional's declarations, from the choice of a kind to the receipt.
struct DeclarationsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let offer: OfferActivities
    let seeRecord: SeeRecord
    let attach: AttachEvidence
    let preview: PreviewDeclaration
    let submit: SubmitDeclaration
    let withdraw: WithdrawDeclaration
    let discard: DiscardDraft
    let drop: DropEvidence
    let attachedFiles: AttachedFiles
    let newID: IdentifierSource
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("declarations") { _, context in
            _ = try context.actor()
            return pages.redirect(to: "/declarations/new")
        }
        router.get("declarations/new", use: chooseKind)
        router.get("declarations/new/:activity", use: new).post("declarations/new/:activity", use: create)
        router.get("declarations/:id/edit", use: edit).post("declarations/:id/edit", use: update)
        router.get("declarations/:id/check", use: check)
        router.post("declarations/:id/submission", use: createSubmission)
        router.get("declarations/:id/submission", use: submitted)
        router.post("declarations/:id/withdrawal", use: createWithdrawal)
        router.post("declarations/:id/removal", use: remove)
    }

    @Sendable private func chooseKind(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await offer(context.actor(), year: now().day.year)
        return try pages.page(ChooseKindPage(view), request, context)
    }

    @Sendable private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = DeclarationForm(id: newID(), activity: try context.parameters.require("activity"))
        let page = try await formPage(form, context, problems: FormProblems())
        return try pages.page(page, request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let activity = try context.parameters.require("activity")
        // An account without a person cannot declare hours. Refuse it before the body is read.
        guard try context.actor().person != nil else { throw Refusal.notYourRole }
        return try await forms.readFiles(request, context) { body in
            guard let id = RecordID(body["form_key"] ?? "") else { throw HTTPError(.badRequest) }
            let form = DeclarationForm(body, id: id, activity: activity, version: nil)
            if let id = body["remove"].flatMap({ EvidenceID($0) }) {
                return try await removeFile(id, form, request, context)
            }
            return try await keep(form, body, request, context)
        }
    }

    @Sendable private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeRecord(context.actor(), try context.id())
        guard view.record.canBeMended else {
            return pages.redirect(to: "/years/\(view.record.creditYear)/records/\(view.record.id)")
        }
        let page = try await formPage(DeclarationForm(view.record), context, saved: view, problems: FormProblems())
        return try pages.page(page, request, context)
    }

    @Sendable private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await seeRecord(context.actor(), try context.id())
        guard view.person.id == (try context.actor().person) else { throw Refusal.notYours }
        return try await forms.readFiles(request, context) { body in
            let form = DeclarationForm(
                body,
                id: view.record.id,
                activity: view.record.content.activity,
                version: body["version"].flatMap(Int.init) ?? view.record.version
            )
            if let id = body["remove"].flatMap({ EvidenceID($0) }) {
                return try await removeFile(id, form, saved: view, request, context)
            }
            return try await keep(form, body, saved: view, request, context)
        }
    }

    /// Saves the form. If it has faults, shows it again with all values and all faults. Valid files are kept in both
    /// cases.
    private func keep(
        _ form: DeclarationForm,
        _ body: FormBody,
        saved: SeeRecord.Details? = nil,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let actor = try context.actor()
        let outcome = try await attach(actor, form, body.files(for: "evidence").map(HandedInFile.init))
        var problems = FormProblems(outcome.faults)
        for name in body.unstored { problems.add("“\(name)”没有保存：\(Self.noRoom)", at: "evidence") }
        let status: HTTPResponse.Status = body.unstored.isEmpty ? .badRequest : .insufficientStorage
        if !body.unstored.isEmpty { context.note("disk full", request, .broken, ["status": "507"]) }
        switch outcome.saving {
        case .saved(let record) where problems.isEmpty:
            return pages.redirect(to: next(record, body))
        case .saved(let record):
            let view = try await seeRecord(actor, record.id)
            return try await again(DeclarationForm(view.record), view, problems, status, request, context)
        case .invalid(let faults, _):
            for fault in faults { problems.add(fault.message, at: fault.field) }
            return try await again(form, saved, problems, status, request, context)
        case nil:
            context.note("disk full", request, .broken, ["status": "507"])
            problems.add(Self.noRoom, at: "evidence")
            return try await again(form, saved, problems, .insufficientStorage, request, context)
        }
    }

    private static let noRoom = "服务器的存储空间不足。填写的内容还在本页，请过一段时间再保存；如果仍然不行，请联系系统管理员。"

    private func next(_ record: HoursRecord, _ body: FormBody) -> String {
        body["then"] == "save" ? "/years/\(record.creditYear)" : "/declarations/\(record.id)/check"
    }

    private func again(
        _ form: DeclarationForm,
        _ saved: SeeRecord.Details?,
        _ problems: FormProblems,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let page = try await formPage(form, context, saved: saved, problems: problems)
        return try pages.page(page, request, context, status: status, problems: problems)
    }

    private func removeFile(
        _ id: EvidenceID,
        _ form: DeclarationForm,
        saved: SeeRecord.Details? = nil,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        try await drop(context.actor(), id)
        let page = try await formPage(form, context, saved: saved, problems: FormProblems())
        return try pages.page(page, request, context)
    }

    private func formPage(
        _ form: DeclarationForm,
        _ context: SiteContext,
        saved: SeeRecord.Details? = nil,
        problems: FormProblems
    ) async throws -> DeclarationFormPage {
        let year = saved?.record.creditYear ?? now().day.year
        let view = try await offer(context.actor(), year: year)
        guard let offered = view.offers.first(where: { $0.activity.id == form.activity }) else {
            throw HTTPError(.notFound)
        }
        let attached = try await attachedFiles(context.actor(), form.id)
        return DeclarationFormPage(
            form,
            offered,
            view,
            saved: saved,
            attached: attached,
            today: now().day,
            problems: problems
        )
    }

    @Sendable private func check(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await preview(context.actor(), try context.id())
        return try pages.page(DeclarationCheckPage(view), request, context)
    }

    @Sendable private func createSubmission(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { form in
            let view = try await seeRecord(actor, id)
            let done = pages.redirect(to: "/declarations/\(id)/submission")
            if view.record.status == .submitted { return done }
            guard form["statement"] == "yes" else {
                let problem = FormFault("statement", "请先勾选真实性承诺，再提交。")
                return try await refuse([problem], id, request, context)
            }
            let version = form["version"].flatMap(Int.init) ?? view.record.version
            switch try await submit(actor, id, version: version) {
            case .submitted: return done
            case .refused(let faults): return try await refuse(faults, id, request, context)
            }
        }
    }

    private func refuse(
        _ faults: [FormFault],
        _ id: RecordID,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        var page = DeclarationCheckPage(try await preview(context.actor(), id))
        page.problems = FormProblems(faults)
        return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
    }

    @Sendable private func submitted(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await seeRecord(actor, try context.id())
        guard view.person.id == actor.person else { throw Refusal.notYours }
        guard view.record.status == .submitted else {
            return pages.redirect(to: "/years/\(view.record.creditYear)/records/\(view.record.id)")
        }
        return try pages.page(SubmittedPage(view), request, context)
    }

    @Sendable private func createWithdrawal(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { _ in
            try await withdraw(actor, id)
            let view = try await seeRecord(actor, id)
            let flash = Flash(kind: .success, text: "已撤回“\(view.record.content.title)”，它现在是草稿，可以修改后重新提交。")
            return pages.redirect(to: "/years/\(view.record.creditYear)", flash: flash)
        }
    }

    @Sendable private func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: RecordID = try context.id()
        return try await forms.read(request, context) { _ in
            try await discard(actor, id)
            return pages.redirect(to: "/years", flash: Flash(kind: .success, text: "草稿已删除。"))
        }
    }
}

extension HandedInFile {
    fileprivate init(_ upload: UploadedFile) {
        self.init(name: upload.name, path: upload.path, size: upload.size, sha256: upload.sha256)
    }
}
