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
        assets = try AssetLibrary(folder: "\(resources)/Assets", bootstrap: settings.bootstrapFolder)
        pages = PageResponder(
            assets: AssetAddresses(
                bootstrap: try assets.url(for: "bootstrap.min.css"),
                styles: try assets.url(for: "xueshi.css"),
                script: try assets.url(for: "xueshi.js"),
                icon: try assets.url(for: "favicon.svg")
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
            ErrorPages(pages: pages)
        }
        addFront(to: router)
        PoliciesController(pages: pages, shelf: shelf, home: ground.jurisdiction).addRoutes(to: router)
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
            authority: "\(ground.jurisdictionName)人力资源和社会保障厅",
            now: ground.now
        ).addRoutes(to: router)
        AccountController(
            pages: pages,
            forms: forms,
            signIn: SignIn(ground, hasher: hasher, isDemo: settings.demo != nil),
            signOut: SignOut(ground),
            activate: ActivateAccount(ground, hasher: hasher),
            changePassword: ChangePassword(ground, hasher: hasher),
            seeAccount: SeeAccount(ground),
            demo: demo,
            now: ground.now
        ).addRoutes(to: router)
        OfficesController(
            pages: pages,
            forms: forms,
            choose: ChooseOffice(ground),
            seeOffices: SeeOffices(ground)
        ).addRoutes(to: router)
    }

    private func addProfessional(to router: Router<SiteContext>) {
        YearsController(
            pages: pages,
            forms: forms,
            seeYear: SeeYear(ground),
            seeRecord: SeeRecord(ground),
            seeCertificates: SeeCertificates(ground),
            issueCertificate: IssueCertificate(ground),
            printCertificate: PrintCertificate(ground, publicURL: settings.publicURL),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
        EligibilityController(pages: pages, see: SeeEligibility(ground)).addRoutes(to: router)
        DeclarationsController(
            pages: pages,
            forms: forms,
            offer: OfferActivities(ground),
            seeRecord: SeeRecord(ground),
            attach: AttachEvidence(ground, place: evidence, rules: settings.rules),
            preview: PreviewDeclaration(ground),
            submit: SubmitDeclaration(ground),
            withdraw: WithdrawDeclaration(ground),
            discard: DiscardDraft(ground, place: evidence),
            drop: DropEvidence(ground, place: evidence),
            attachedFiles: AttachedFiles(ground),
            newID: ground.newID,
            now: ground.now
        ).addRoutes(to: router)
        EvidenceController(open: OpenEvidence(ground, place: evidence)).addRoutes(to: router)
    }

    private func addDesk(to router: Router<SiteContext>) {
        DeskController(
            pages: pages,
            seeDesk: SeeDesk(ground),
            seeImports: SeeRecentImports(ground),
            now: ground.now
        ).addRoutes(to: router)
        addReviews(to: router)
        PeopleController(
            pages: pages,
            forms: forms,
            listPeople: ListPeople(ground),
            findPerson: FindPerson(ground),
            seePerson: SeePerson(ground),
            issueCodes: IssueActivationCodes(ground, publicURL: settings.publicURL),
            newPeople: NewPeopleOfImport(ground),
            sanctionYear: SanctionYear(ground),
            keepFacts: KeepDatedFacts(ground),
            files: files,
            now: ground.now
        ).addRoutes(to: router)
        TrainingsController(
            pages: pages,
            forms: forms,
            list: ListTrainings(ground),
            see: SeeTraining(ground),
            register: RegisterTraining(ground),
            withdraw: WithdrawTraining(ground),
            newID: ground.newID,
            now: ground.now
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

    private func addImports(to router: Router<SiteContext>) {
        let sheets = ImportFiles(dataFolder: settings.dataFolder)
        ImportsController(
            pages: pages,
            forms: forms,
            listImports: ListImports(ground),
            offer: OfferImports(ground),
            readGrant: ReadGrant(ground),
            start: StartImport(ground, files: sheets, rules: settings.rules),
            see: SeeImport(ground),
            watch: SeeImportProgress(ground),
            writeTemplate: WriteTemplate(ground),
            files: files,
            newID: ground.newID,
            now: ground.now,
            patience: settings.patience
        ).addRoutes(to: router)
        ImportController(
            pages: pages,
            forms: forms,
            offer: OfferImports(ground),
            choose: ChooseSheet(ground),
            see: SeeImport(ground),
            watch: SeeImportProgress(ground),
            listProblems: ListImportProblems(ground),
            listPeople: ListImportPeople(ground),
            listSimilar: ListSimilarRows(ground),
            commit: CommitImport(ground),
            approve: ApproveImport(ground),
            goOn: ContinueImport(ground),
            cancel: CancelImport(ground, files: sheets),
            writeReceipt: WriteReceipt(ground),
            seriesName: ground.seriesName,
            files: files,
            newID: ground.newID,
            patience: settings.patience
        ).addRoutes(to: router)
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

    private var demo: DemoHint? {
        settings.demo.map { demo in
            DemoHint(
                password: demo.password,
                accounts: demo.accounts.map { DemoAccount(signInName: $0.login, who: $0.who) }
            )
        }
    }
}
