import Documents
import Domain
import Groundwork
import Hummingbird
import Imports

/// The pages of one import: its progress, its problems and the decision on it.
struct ImportController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let offer: OfferImports
    let choose: ChooseSheet
    let see: SeeImport
    let watch: SeeImportProgress
    let listProblems: ListImportProblems
    let listPeople: ListImportPeople
    let listSimilar: ListSimilarRows
    let commit: CommitImport
    let approve: ApproveImport
    let goOn: ContinueImport
    let cancel: CancelImport
    let writeReceipt: WriteReceipt
    /// The Chinese name of a series.
    let seriesName: @Sendable (String) -> String
    let files: Files
    let newID: IdentifierSource
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.get("imports/:id") { try await show($0, $1) }
        router.get("imports/:id/progress", use: progress)
        router.get("imports/:id/problems", use: problems)
        router.get("imports/:id/people", use: people)
        router.get("imports/:id/similar", use: similar)
        router.get("imports/:id/receipt.xlsx") { try await receipt(.xlsx, $0, $1) }
        router.get("imports/:id/receipt.csv") { try await receipt(.csv, $0, $1) }
        router.post("imports/:id/sheet", use: chooseSheet)
        router.post("imports/:id/commitment", use: bringIn)
        router.post("imports/:id/cancellation", use: drop)
        router.post("imports/:id/approval", use: approval)
        router.post("imports/:id/continuation", use: goOnWith)
    }

    /// - Parameters:
    ///   - acceptsNewPeople: Whether the box was ticked when the form was refused.
    ///   - similarRows: The choice that was made when the form was refused.
    private func show(
        _ request: Request,
        _ context: SiteContext,
        acceptsNewPeople: Bool = false,
        similarRows: ImportBatch.SimilarRows = .skip,
        problems: FormProblems = FormProblems()
    ) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id(), problemLimit: 10, peopleLimit: 10)
        let page = ImportPage(
            view,
            waits: try view.mayAskForUndo && offer(actor).waits,
            mayReview: actor.may(.recognise),
            acceptsNewPeople: acceptsNewPeople,
            similarRows: similarRows,
            seriesName: seriesName,
            formKey: (newID() as BatchID).text,
            problems: problems
        )
        return try pages.page(
            page,
            request,
            context,
            status: problems.isEmpty ? .ok : .badRequest,
            problems: problems
        )
    }

    /// The progress of the work, for the page's script.
    @Sendable private func progress(_ request: Request, _ context: SiteContext) async throws -> Response {
        let view = try await watch(context.actor(), try context.id())
        return try ImportProgressAnswer(view).response(from: request, context: context)
    }

    @Sendable private func problems(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let page = request.uri.queryParameters.page
        let code = request.uri.queryParameters.get("code").flatMap(ArrivingProblemCode.init)?.rawValue
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let rows = try await listProblems(actor, id, code: code, page: page, limit: ImportProblemsPage.pageSize)
        return try pages.page(ImportProblemsPage(view, rows, code: code, page: page), request, context)
    }

    @Sendable private func people(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let page = request.uri.queryParameters.page
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let people = try await listPeople(actor, id, page: page, limit: ImportPeoplePage.pageSize)
        return try pages.page(ImportPeoplePage(view, people, page: page, seriesName: seriesName), request, context)
    }

    @Sendable private func similar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        let last = request.uri.queryParameters.get("after").flatMap(Int.init) ?? 0
        let view = try await see(actor, id, problemLimit: 1, peopleLimit: 1)
        let rows = try await listSimilar(actor, id, after: last, limit: ImportSimilarPage.pageSize + 1)
        return try pages.page(ImportSimilarPage(view, rows, after: last), request, context)
    }

    private func receipt(
        _ format: WriteReceipt.Format,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let actor = try context.actor()
        let view = try await see(actor, try context.id(), problemLimit: 1, peopleLimit: 1)
        let name = "未导入的行-\(DisplayName.withoutEnding(view.batch.fileName)).\(format.rawValue)"
        let contentType = format == .xlsx ? Files.workbook : "text/csv; charset=utf-8"
        return try await files.streamed(named: name, contentType: contentType) { path in
            try await writeReceipt(actor, view.batch.id, format, to: path)
        }
    }

    @Sendable private func bringIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { form in
            let refuses = form["new_people"] == "refuse"
            let options = CommitImport.Options(
                mode: refuses ? .goodRows : form["mode"].flatMap(ImportBatch.Mode.init) ?? .goodRows,
                acceptNewPeople: !refuses && form["accept_new_people"] == "yes",
                similarRows: form["similar"].flatMap(ImportBatch.SimilarRows.init) ?? .skip
            )
            let batch = try await see(actor, id, problemLimit: 1, peopleLimit: 1).batch
            if batch.state == .staged, batch.tally.newPeople > 0, !options.acceptNewPeople, !refuses,
                options.mode == .goodRows
            {
                var problems = FormProblems()
                problems.add("表中有还没有登记在您这里的人员，请核对后勾选确认新增；不新增就取消本次导入。", at: "accept_new_people")
                return try await show(request, context, similarRows: options.similarRows, problems: problems)
            }
            switch try await commit(actor, id, options) {
            case .underWay, .cancelled:
                _ = try await watch.settled(actor, id, within: patience)
                return pages.redirect(to: "/imports/\(id)")
            case .refusedRows(let count):
                var problems = FormProblems()
                let which = count > 0 ? "有 \(count.grouped) 行不能导入" : "有的人员不能由您导入"
                problems.add(
                    "\(which)，按“全部没有问题才导入”没有写入任何一行。请改好后重新上传，或选择先导入没有问题的行。",
                    at: "mode"
                )
                return try await show(
                    request,
                    context,
                    acceptsNewPeople: options.acceptNewPeople,
                    similarRows: options.similarRows,
                    problems: problems
                )
            }
        }
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
            _ = try await watch.settled(actor, id, within: patience)
            return pages.redirect(to: "/imports/\(id)")
        }
    }

    @Sendable private func approval(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await approve(actor, id)
            _ = try await watch.settled(actor, id, within: patience)
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

    @Sendable private func drop(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            try await cancel(actor, id)
            return pages.redirect(to: "/imports", flash: Flash(kind: .success, text: "已取消，没有写入任何内容。"))
        }
    }
}
