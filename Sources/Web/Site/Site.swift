public import Credentials
import Domain
public import Files
import Foundation
public import Groundwork
public import Hummingbird
import Offices
public import Rules
import Threads

/// The whole site: all parts that answer requests, put together once at start.
public struct Site: Sendable {
    let ground: Ground
    let settings: SiteSettings
    let hasher: PasswordHasher
    let identity: SiteIdentity
    private let assets: AssetLibrary
    let pages: PageResponder
    let forms: SiteForms
    let store: any FileStore
    let files: Files
    let isInstalled: IsInstalled
    let shelf: PolicyShelf
    private let isReady: @Sendable () async -> String?

    /// Loads templates and static files, and creates the folders for uploads.
    /// - Parameters:
    ///   - store: The place of evidence and uploaded sheets.
    ///   - shelf: The policies as documents. If it is `nil`, they have no examples.
    ///   - isReady: Returns the reason why the site cannot serve at the moment, or `nil` if it can.
    /// - Throws: An error that names what is missing.
    public init(
        _ ground: Ground,
        settings: SiteSettings,
        hasher: PasswordHasher,
        store: any FileStore,
        shelf: PolicyShelf? = nil,
        isReady: @escaping @Sendable () async -> String? = { nil }
    ) async throws {
        guard let resources = Bundle.module.resourcePath else { throw AssetFailure.missingFolder("Web resources") }
        self.ground = ground
        self.settings = settings
        self.hasher = hasher
        self.store = store
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
        isInstalled = IsInstalled(ground)
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
            PlainAddresses()
        }
        addOperation(to: router)
        router.addRoutes(AssetRoutes(library: assets).endpoints, atPath: RouterPath(AssetLibrary.path))
        router.addMiddleware {
            WordingMiddleware(words: ground.customs.words)
            SessionMiddleware(resolve: ResolveSession(ground), cookies: pages.cookies)
            ErrorPages(pages: pages, interrupted: interrupted)
        }
        addFront(to: router)
        PoliciesController(pages: pages, shelf: shelf, home: ground.jurisdiction).addRoutes(to: router)
        if settings.demo != nil { PatternsController(pages: pages).addRoutes(to: router) }
        addProfessional(to: router)
        addDesk(to: router)
        addOrganisations(to: router)
        return router
    }

    /// Returns what answers the requests of real connections, with every route.
    public func responder() -> SiteResponder { SiteResponder(router()) }

    /// The routes for an operator's tools.
    private func addOperation(to router: Router<SiteContext>) {
        router.get("healthz") { _, _ in "ok" }
        router.get("hello") { _, _ in "hello" }
        router.get("readyz") { [isReady] _, _ in
            let reason = await isReady()
            return EditedResponse(status: reason == nil ? .ok : .serviceUnavailable, response: reason ?? "ready")
        }
    }

    var demo: DemoHint? {
        settings.demo.map { demo in
            DemoHint(
                password: demo.password,
                accounts: demo.accounts.map { DemoAccount(signInName: $0.login, who: $0.who) }
            )
        }
    }
}
