import Documents
import Domain
import Hummingbird
import Store
import Workflows

/// Bringing a sheet in: upload, look, decide.
struct ImportsController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let listImports: ListImports
    let start: StartImport
    let choose: ChooseSheet
    let see: SeeImport
    let watch: SeeImportProgress
    let commit: CommitImport
    let goOn: ContinueImport
    let cancel: CancelImport
    let seeUndo: SeeImportUndo
    let askForUndo: RequestImportUndo
    let decideUndo: DecideImportUndo
    let writeReceipt: WriteReceipt
    let writeTemplate: WriteTemplate
    let newID: IdentifierSource
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports") { try await list($0, $1) }
        router.get("imports/:id/progress", use: progress)
        router.post("imports/:id/sheet", use: chooseSheet)
        router.post("imports/:id/continuation", use: goOnWith)
        router.get("imports/:id/undo") { try await showUndo($0, $1) }
        router.post("imports/:id/undo", use: requestUndo)
        router.post("imports/:id/undo/decision", use: decide)
        router.post("imports", use: upload)
        router.get("imports/template.xlsx", use: template)
        router.get("imports/:id", use: show)
        router.get("imports/:id/receipt.xlsx", use: receipt)
        router.post("imports/:id/commitment", use: bringIn)
        router.post("imports/:id/cancellation", use: drop)
    }

    private func list(
        _ request: Request,
        _ context: SiteContext,
        fault: ImportFault? = nil,
        year: String? = nil,
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let view = try await listImports(context.actor(), page: request.uri.queryParameters.page)
        let page = ImportsPage(
            view,
            thisYear: now().day.year,
            year: year ?? "",
            formKey: (newID() as BatchID).text,
            fault: fault,
            problems: problems
        )
        let isRefused = fault != nil || !problems.isEmpty
        return try pages.page(page, request, context, status: isRefused ? .badRequest : .ok, problems: problems)
    }

    @Sendable private func upload(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            var problems = FormProblems()
            let typed = form["year"] ?? ""
            let year = Int(typed.trimmingPrefix { $0 == " " })
            if !typed.isEmpty, year.map({ !(1900...9999).contains($0) }) ?? true {
                problems.add("年度应为四位年份，例如 2026；也可以留空。", at: "year")
            }
            guard let file = form.files(for: "file").first, file.size > 0 else {
                problems.add("请选择要导入的 .xlsx 文件。", at: "file")
                return try await list(request, context, year: typed, problems: problems)
            }
            guard problems.isEmpty else { return try await list(request, context, year: typed, problems: problems) }
            let id = try await start(
                actor,
                path: file.path,
                fileName: file.name,
                options: ImportBatch.Options(year: year),
                id: BatchID(form["form_key"] ?? "")
            )
            _ = try await watch.settled(actor, id)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func template(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let year = request.uri.queryParameters.get("year").flatMap(Int.init) ?? now().day.year
        return try await Files.made(named: "学时导入模板-\(year).xlsx", contentType: Files.workbook) { path in
            guard try await writeTemplate(actor, year: year, to: path) else { throw HTTPError(.notFound) }
        }
    }

    @Sendable private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(request, context, problems: FormProblems())
    }

    private func show(
        _ request: Request,
        _ context: SiteContext,
        problems: FormProblems
    ) async throws -> Response {
        let view = try await see(context.actor(), try context.id())
        let page = ImportPage(view, problems: problems)
        return try pages.page(
            page,
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }

    @Sendable private func receipt(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id(), problemLimit: 1, peopleLimit: 1)
        return try await Files.made(named: "未导入的行-\(view.batch.fileName)", contentType: Files.workbook) { path in
            try await writeReceipt(actor, view.batch.id, to: path)
        }
    }

    @Sendable private func bringIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            let options = CommitImport.Options(
                mode: form["mode"].flatMap(ImportBatch.Mode.init) ?? .goodRows,
                acceptNewPeople: form["accept_new_people"] == "yes"
            )
            let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
            if view.batch.state == .staged, view.batch.tally.newPeople > 0, !options.acceptNewPeople,
                form["new_people"] != "refuse"
            {
                var problems = FormProblems()
                problems.add("表中有系统里还没有的人员，请先勾选确认新增；不确认就请取消本次导入。", at: "accept_new_people")
                return try await show(request, context, problems: problems)
            }
            switch try await commit(actor, id, options) {
            case .underWay, .cancelled:
                _ = try await watch.settled(actor, id)
                return pages.redirect(to: "/imports/\(id)")
            case .refusedRows(let count):
                var problems = FormProblems()
                problems.add("有 \(count) 行不能导入，按“全部没有问题才导入”没有写入任何一行。请改好后重新上传，或选择先导入没有问题的行。", at: "mode")
                return try await show(request, context, problems: problems)
            }
        }
    }

    /// For the page's script: how far the work is.
    @Sendable private func progress(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await watch(context.actor(), try context.id())
        return try ImportProgressAnswer(view).response(from: request, context: context)
    }

    @Sendable private func chooseSheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            do {
                try await choose(actor, id, sheet: form["sheet"] ?? "")
            } catch let fault as FormFault {
                return try await show(request, context, problems: FormProblems([fault]))
            }
            _ = try await watch.settled(actor, id)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func goOnWith(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await goOn(actor, id)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    private func showUndo(
        _ request: Request,
        _ context: SiteContext,
        reason: String = "",
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let view = try await seeUndo(context.actor(), try context.id())
        let page = ImportUndoPage(view, reason: reason, problems: problems)
        return try pages.page(
            page,
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }

    @Sendable private func requestUndo(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            let reason = form["reason"] ?? ""
            do {
                try await askForUndo(actor, id, reason: reason)
            } catch let fault as FormFault {
                return try await showUndo(request, context, reason: reason, problems: FormProblems([fault]))
            }
            return pages.redirect(to: "/imports/\(id)/undo")
        }
    }

    @Sendable private func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            do {
                let verdict: DecideImportUndo.Verdict =
                    form["verdict"] == "confirm" ? .confirmed : .refused(reason: form["reason"] ?? "")
                try await decideUndo(actor, id, verdict)
            } catch let fault as FormFault {
                return try await showUndo(request, context, reason: form["reason"] ?? "", problems: FormProblems([fault]))
            }
            _ = try await watch.settled(actor, id)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func drop(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await cancel(actor, id)
            return pages.redirect(to: "/imports", flash: Flash(kind: .success, text: "已取消，没有写入任何内容。"))
        }
    }
}
