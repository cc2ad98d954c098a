import Domain
import Hummingbird
import Offices

/// Setting up an empty system. Once there is an account, the page exists no more.
struct InstallationController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let install: InstallSystem
    let isInstalled: IsInstalled
    let place: InstallationPlace
    let publicURL: String
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("install", use: form).post("install", use: create)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard try await !isInstalled() else { throw LookupFailure.missing("installation") }
        let form = InstallationForm(authority: place.authority)
        return try pages.page(InstallationPage(form, at: place), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { body in
            guard try await !isInstalled() else { throw LookupFailure.missing("installation") }
            let form = InstallationForm(body)
            var problems = FormProblems()
            var status = HTTPResponse.Status.badRequest
            switch try await install(form, key: body["key"] ?? "", from: pages.visit(request, context)) {
            case .installed(let authority, let codes):
                let page = NewCodesPage(
                    codes,
                    publicURL: publicURL,
                    done: "安装完成：\(authority.name)。",
                    back: Link(text: "激活账号", href: "/activation"),
                    next: "先由人社部门管理员激活账号并登录。单位在首页点“单位注册”，管理员在“单位”里审核。"
                )
                return try pages.page(page, request, context)
            case .isDone: throw LookupFailure.missing("installation")
            case .invalid(let faults): problems = FormProblems(faults)
            case .wrongKey:
                context.note("wrong installation key", request, .notable, ["status": "400"])
                problems.add("安装密钥不对。请照控制台上最近一次启动时显示的填写；填写的其他内容都还在。", at: "key")
            case .wait(let until):
                context.note("wrong installation key", request, .notable, ["status": "429"])
                status = .tooManyRequests
                problems.add("连续输错次数过多，请核对密钥，等 \(Waiting.words(until: until, now: now()))再试。", at: "key")
            }
            let page = InstallationPage(form, at: place, problems: problems)
            return try pages.page(page, request, context, status: status, problems: problems)
        }
    }
}
