import Domain
import Hummingbird
import Imports

/// Decides what happens to a checked sheet: its rows are imported, or the sheet is dropped.
struct ImportDecisionController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let page: ImportPages
    let watch: SeeImportProgress
    let commit: CommitImport
    let cancel: CancelImport
    /// How long an answer waits for small work to finish, in milliseconds.
    let patience: Int

    func addRoutes(to router: Router<SiteContext>) {
        router.post("imports/:id/commitment", use: bringIn)
        router.post("imports/:id/cancellation", use: drop)
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
            let batch = try await page.see(actor, id, problemLimit: 1, peopleLimit: 1).batch
            if batch.leavesOpen(options), !refuses {
                return try await ask("表中有还没有登记在您名下的人员，请核对后勾选确认新增。", at: "accept_new_people", options, request, context)
            }
            switch try await commit(actor, id, options) {
            case .underWay, .cancelled:
                _ = try await watch.settled(actor, id, within: patience)
                return pages.redirect(to: "/imports/\(id)")
            case .refusedRows(let count):
                let which = count > 0 ? "有 \(count.grouped) 行不能导入" : "有的人员不能由您导入"
                return try await ask("\(which)，按“全部没有问题才导入”没有写入任何一行。", at: "", options, request, context)
            }
        }
    }

    /// Shows the page again with a problem, and with what was chosen.
    private func ask(
        _ problem: String,
        at field: String,
        _ options: CommitImport.Options,
        _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        try await page.page(
            request,
            context,
            acceptsNewPeople: options.acceptNewPeople,
            similarRows: options.similarRows,
            problems: FormProblems(list: [FieldProblem(field: field, message: problem)])
        )
    }

    @Sendable private func drop(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        let id: BatchID = try context.id()
        return try await forms.read(request, context) { _ in
            let kind = try await page.see(actor, id, problemLimit: 1, peopleLimit: 1).batch.options.kind
            try await cancel(actor, id)
            return pages.redirect(
                to: "/imports?kind=\(kind.rawValue)",
                flash: Flash(kind: .success, text: "已取消，没有写入任何内容。")
            )
        }
    }
}

extension ImportBatch {
    /// Whether the sheet has new people, and the decision says nothing about them.
    fileprivate func leavesOpen(_ options: CommitImport.Options) -> Bool {
        state == .staged && tally.newPeople > 0 && !options.acceptNewPeople && options.mode == .goodRows
    }
}
