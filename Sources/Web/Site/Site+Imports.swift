import Exchange
import Groundwork
import Hummingbird
import Imports

/// Imports and exports.
extension Site {
    func addImports(to router: Router<SiteContext>) {
        let sheets = ImportFiles(store)
        let form = ImportFormPages(
            pages: pages,
            list: ListImports(ground),
            offer: OfferImports(ground),
            newID: ground.newID
        )
        ImportsController(form: form, writeTemplate: WriteTemplate(ground), files: files, now: ground.now)
            .addRoutes(to: router)
        ImportUploadController(
            pages: pages,
            forms: forms,
            form: form,
            readGrant: ReadGrant(ground),
            start: StartImport(ground, files: sheets, rules: settings.rules),
            see: SeeImport(ground),
            watch: SeeImportProgress(ground),
            now: ground.now,
            patience: settings.patience
        ).addRoutes(to: router)
        addImport(to: router, sheets)
        ImportUndoController(
            pages: pages,
            forms: forms,
            see: SeeImportUndo(ground),
            watch: SeeImportProgress(ground),
            ask: RequestImportUndo(ground),
            decide: DecideImportUndo(ground),
            patience: settings.patience
        ).addRoutes(to: router)
        ExportsController(
            pages: pages,
            forms: forms,
            see: SeeExports(ground),
            prepare: PrepareExport(ground),
            write: WriteExport(),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
    }

    /// The pages and the decisions of one import.
    func addImport(to router: Router<SiteContext>, _ sheets: ImportFiles) {
        let page = ImportPages(
            pages: pages,
            see: SeeImport(ground),
            offer: OfferImports(ground),
            seriesName: ground.seriesName,
            newID: ground.newID
        )
        ImportController(page: page, watch: SeeImportProgress(ground)).addRoutes(to: router)
        ImportRowsController(
            pages: pages,
            see: SeeImport(ground),
            listProblems: ListImportProblems(ground),
            listPeople: ListImportPeople(ground),
            listSimilar: ListSimilarRows(ground),
            seriesName: ground.seriesName
        ).addRoutes(to: router)
        ImportReceiptController(see: SeeImport(ground), write: WriteReceipt(ground), files: files)
            .addRoutes(to: router)
        ImportDecisionController(
            pages: pages,
            forms: forms,
            page: page,
            watch: SeeImportProgress(ground),
            commit: CommitImport(ground),
            cancel: CancelImport(ground, files: sheets),
            patience: settings.patience
        ).addRoutes(to: router)
        ImportWorkController(
            pages: pages,
            forms: forms,
            page: page,
            watch: SeeImportProgress(ground),
            choose: ChooseSheet(ground),
            approve: ApproveImport(ground),
            goOn: ContinueImport(ground),
            patience: settings.patience
        ).addRoutes(to: router)
    }
}
