public import Credentials
import Domain
import Exchange
import Foundation
public import Groundwork
public import Hummingbird
import Imports
import Offices
import Providers
public import Recognition
public import Rules
import Threads

/// The whole site: all parts that answer requests, put together once at start.
public struct Site: Sendable {
    private let ground: Ground
    private let settings: SiteSettings
    private let hasher: PasswordHasher
    private let identity: SiteIdentity
    private let assets: AssetLibrary
    private let pages: PageResponder
    private let forms: SiteForms
    private let evidence: any EvidencePlace
    private let files: Files
    private let shelf: PolicyShelf
    private let isReady: @Sendable () async -> String?

    /// Loads templates and static files, and creates the folders for uploads.
    /// - Parameters:
    ///   - evidence: The place where evidence is stored.
    ///   - shelf: The policies as documents. If it is `nil`, they have no examples.
    ///   - isReady: Returns the reason why the site cannot serve at the moment, or `nil` if it can.
    /// - Throws: An error that names what is missing.
    public init(
        _ ground: Ground,
        settings: SiteSettings,
        hasher: PasswordHasher,
        evidence: any EvidencePlace,
        shelf: PolicyShelf? = nil,
        isReady: @escaping @Sendable () async -> String? = { nil }
    ) async throws {
        guard let resources = Bundle.module.resourcePath else { throw AssetFailure.missingFolder("Web resources") }
        self.ground = ground
        self.settings = settings
        self.hasher = hasher
        self.evidence = evidence
        self.shelf = shelf ?? PolicyShelf(library: ground.policies, cases: [])
        self.isReady = isReady
        identity = settings.identity ?? SiteIdentity(of: ground)
        assets = try AssetLibrary(folder: "\(resources)/Assets", bootstrap: settings.bootstrapFolder)
        pages = PageResponder(
            letterhead: Letterhead(
                identity,
                assets: try AssetAddresses(assets),
                isDemo: settings.demo != nil
            ),
            cookies: Cookies(areSecure: settings.isHTTPS),
            isDemo: settings.demo != nil
        )
        let uploads = "\(settings.dataFolder)/uploads"
        try FileManager.default.createDirectory(
            atPath: uploads,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        forms = SiteForms(
            reader: FormReader(
                folder: uploads,
                crew: ground.crew,
                limits: FormLimits(settings.rules),
                reserve: settings.reserve
            ),
            uploads: UploadsInFlight(settings.rules)
        )
        files = Files(crew: ground.crew)
    }

    var cookies: Cookies { pages.cookies }

    /// Every route of the site, behind the middleware that all of them share.
    public func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            FindOrigin(proxies: settings.proxies)
            RequestLog()
            SecurityHeaders(isHTTPS: settings.isHTTPS)
            // Added here for errors before the session is known, and again below for errors after that.
            ErrorPages(pages: pages)
        }
        addOperation(to: router)
        router.addRoutes(AssetRoutes(library: assets).endpoints, atPath: RouterPath(AssetLibrary.path))
        router.addMiddleware {
            SessionMiddleware(resolve: ResolveSession(ground), cookies: pages.cookies)
            ErrorPages(pages: pages, interrupted: interrupted)
        }
        addFront(to: router)
        PoliciesController(pages: pages, shelf: shelf, home: ground.jurisdiction).addRoutes(to: router)
        if settings.demo != nil { PatternsController(pages: pages).addRoutes(to: router) }
        addProfessional(to: router)
        addDesk(to: router)
        return router
    }

    /// The routes for an operator's tools.
    private func addOperation(to router: Router<SiteContext>) {
        router.get("healthz") { _, _ in "ok" }
        router.get("hello") { _, _ in "hello" }
        router.get("readyz") { [isReady] _, _ in
            let reason = await isReady()
            return EditedResponse(status: reason == nil ? .ok : .serviceUnavailable, response: reason ?? "ready")
        }
    }

    private func addFront(to router: Router<SiteContext>) {
        FrontController(
            pages: pages,
            forms: forms,
            verify: VerifyCertificate(ground),
            demo: demo,
            identity: identity,
            rules: shelf.latest.filter { $0.jurisdiction == ground.jurisdiction }.prefix(5).map {
                Link(text: $0.title, href: "/policies/\($0.id)")
            },
            now: ground.now
        ).addRoutes(to: router)
        SearchController(pages: pages, search: RuleSearch(shelf, home: ground.jurisdiction)).addRoutes(to: router)
        SignInController(
            pages: pages,
            forms: forms,
            signIn: SignIn(ground, hasher: hasher, isDemo: settings.demo != nil),
            seeOffices: SeeOffices(ground),
            resumption: resumption,
            demo: demo,
            now: ground.now
        ).addRoutes(to: router)
        SignOutController(pages: pages, forms: forms, signOut: SignOut(ground)).addRoutes(to: router)
        ActivationController(
            pages: pages,
            forms: forms,
            activate: ActivateAccount(ground, hasher: hasher),
            now: ground.now
        ).addRoutes(to: router)
        PasswordController(
            pages: pages,
            forms: forms,
            change: ChangePassword(ground, hasher: hasher),
            seeAccount: SeeAccount(ground)
        ).addRoutes(to: router)
        OfficesController(
            pages: pages,
            forms: forms,
            choose: ChooseOffice(ground),
            seeOffices: SeeOffices(ground),
            resumption: resumption
        ).addRoutes(to: router)
    }

    private func addProfessional(to router: Router<SiteContext>) {
        YearsController(
            pages: pages,
            seeYear: SeeYear(ground),
            seeRecord: SeeRecord(ground),
            now: ground.now
        ).addRoutes(to: router)
        CertificatesController(
            pages: pages,
            forms: forms,
            seeCertificates: SeeCertificates(ground),
            issueCertificate: IssueCertificate(ground),
            printCertificate: PrintCertificate(ground, publicURL: settings.publicURL),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
        EligibilityController(pages: pages, see: SeeEligibility(ground)).addRoutes(to: router)
        addDeclarations(to: router)
        EvidenceController(open: OpenEvidence(ground, place: evidence)).addRoutes(to: router)
    }

    private func addDeclarations(to router: Router<SiteContext>) {
        NewDeclarationController(
            pages: pages,
            forms: forms,
            offer: OfferActivities(ground),
            desk: declarationDesk,
            newID: ground.newID,
            now: ground.now
        ).addRoutes(to: router)
        DeclarationListController(pages: pages, list: ListDeclarations(ground)).addRoutes(to: router)
        ChangeDeclarationController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            findUnfinished: FindUnfinished(ground),
            desk: declarationDesk
        ).addRoutes(to: router)
        SubmissionController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            preview: PreviewDeclaration(ground),
            submit: SubmitDeclaration(ground)
        ).addRoutes(to: router)
        WithdrawalController(
            pages: pages,
            forms: forms,
            seeRecord: SeeRecord(ground),
            withdraw: WithdrawDeclaration(ground),
            discard: DiscardDraft(ground, place: evidence)
        ).addRoutes(to: router)
    }

    private var declarationDesk: DeclarationDesk {
        DeclarationDesk(
            pages: pages,
            offer: OfferActivities(ground),
            seeRecord: SeeRecord(ground),
            attach: AttachEvidence(ground, place: evidence, rules: settings.rules),
            keepUnfinished: KeepUnfinished(ground, rules: settings.rules),
            drop: DropEvidence(ground, place: evidence),
            attachedFiles: AttachedFiles(ground),
            now: ground.now
        )
    }

    private var interrupted: InterruptedForms {
        InterruptedForms(
            pages: pages,
            reader: forms.reader,
            seeOffices: SeeOffices(ground),
            secret: ground.secret,
            demo: demo
        )
    }

    private var resumption: Resumption {
        Resumption(
            pages: pages,
            resolve: ResolveSession(ground),
            secret: ground.secret,
            declarations: ResumedDeclarations(seeRecord: SeeRecord(ground), desk: declarationDesk)
        )
    }

    private func addDesk(to router: Router<SiteContext>) {
        DeskController(
            pages: pages,
            seeDesk: SeeDesk(ground),
            seeImports: SeeRecentImports(ground),
            now: ground.now
        ).addRoutes(to: router)
        addReviews(to: router)
        addPeople(to: router)
        TrainingsController(
            pages: pages,
            forms: forms,
            list: ListTrainings(ground),
            hours: SeeHandedInHours(ground),
            register: RegisterTraining(ground),
            newID: ground.newID,
            now: ground.now
        ).addRoutes(to: router)
        TrainingWithdrawalController(
            pages: pages,
            forms: forms,
            see: SeeTraining(ground),
            withdraw: WithdrawTraining(ground)
        ).addRoutes(to: router)
        addImports(to: router)
    }

    private func addReviews(to router: Router<SiteContext>) {
        let decide = DecideDeclarations(ground)
        ReviewQueueController(pages: pages, list: ListReviews(ground), activities: ground.activities, now: ground.now)
            .addRoutes(to: router)
        RecognitionController(pages: pages, forms: forms, see: SeeReview(ground), decide: decide)
            .addRoutes(to: router)
        ReviewController(
            pages: pages,
            forms: forms,
            see: SeeReview(ground),
            decide: decide,
            findNext: FindNextReview(ground),
            now: ground.now
        ).addRoutes(to: router)
        ReversalsController(
            pages: pages,
            forms: forms,
            list: ListReversals(ground),
            see: SeeReversal(ground),
            listUndos: ListImportUndos(ground),
            decide: DecideReversal(ground)
        ).addRoutes(to: router)
        ReversalRequestController(
            pages: pages,
            forms: forms,
            preview: PreviewReversal(ground),
            ask: RequestReversal(ground)
        ).addRoutes(to: router)
    }

    private func addPeople(to router: Router<SiteContext>) {
        PeopleController(
            pages: pages,
            forms: forms,
            list: ListPeople(ground),
            find: FindPerson(ground),
            now: ground.now
        ).addRoutes(to: router)
        PersonController(pages: pages, see: SeePerson(ground), now: ground.now).addRoutes(to: router)
        SanctionController(
            pages: pages,
            forms: forms,
            preview: PreviewSanction(ground),
            sanction: SanctionYear(ground)
        ).addRoutes(to: router)
        DatedFactsController(
            pages: pages,
            forms: forms,
            see: SeePerson(ground),
            keep: KeepDatedFacts(ground),
            now: ground.now
        ).addRoutes(to: router)
        ActivationSlipsController(
            pages: pages,
            forms: forms,
            issueCodes: IssueActivationCodes(ground, publicURL: settings.publicURL),
            newPeople: NewPeopleOfImport(ground),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
    }

    private func addImports(to router: Router<SiteContext>) {
        let sheets = ImportFiles(dataFolder: settings.dataFolder)
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
    private func addImport(to router: Router<SiteContext>, _ sheets: ImportFiles) {
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

    private var demo: DemoHint? {
        settings.demo.map { demo in
            DemoHint(
                password: demo.password,
                accounts: demo.accounts.map { DemoAccount(signInName: $0.login, who: $0.who) }
            )
        }
    }
}
