import Groundwork
import Hummingbird
import Offices
import Recognition
import Rules

/// The pages for everybody, and the doors.
extension Site {
    func addFront(to router: Router<SiteContext>) {
        FrontController(
            pages: pages,
            forms: forms,
            verify: VerifyCertificate(ground),
            demo: demo,
            identity: identity,
            isInstalled: isInstalled,
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
        SessionsController(pages: pages, forms: forms, sessions: KeepSessions(ground)).addRoutes(to: router)
        MessagesController(pages: pages, forms: forms, list: ListMessages(ground), read: ReadMessages(ground))
            .addRoutes(to: router)
        OfficesController(
            pages: pages,
            forms: forms,
            choose: ChooseOffice(ground),
            seeOffices: SeeOffices(ground),
            resumption: resumption
        ).addRoutes(to: router)
    }
}
