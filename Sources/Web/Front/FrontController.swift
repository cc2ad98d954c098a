import Domain
import Foundation
import Hummingbird
import Offices
import Recognition

/// The public pages: the first page, the certificate check and the text size.
struct FrontController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let verify: VerifyCertificate
    let demo: DemoHint?
    let identity: SiteIdentity
    let isInstalled: IsInstalled
    /// The newest rules of this jurisdiction, for the first page.
    let rules: [Link]
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("/", use: landing)
        router.get("verification", use: verification)
        router.get("certificates/:code", use: certificate)
        router.post("preferences/text-size", use: textSize)
    }

    @Sendable private func landing(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard try await isInstalled() else { return try pages.page(NotInstalledPage(), request, context) }
        let home = context.session.map { session in
            let path = Navigation.home(of: session.found.actor)
            return Link(text: path == "/desk" ? "进入工作台" : "进入我的学时", href: path)
        }
        return try pages.page(
            LandingPage(province: identity.province, home: home, rules: rules, demo: demo),
            request,
            context
        )
    }

    @Sendable private func verification(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let typed = request.uri.queryParameters.get("code") else {
            return try pages.page(VerificationPage(), request, context)
        }
        guard let code = VerifyCertificate.code(typed: typed) else {
            var page = VerificationPage(code: typed)
            page.problems.add("查验码应为 20 位字母和数字，请照证书上的查验码填写。", at: "code")
            return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
        }
        return pages.redirect(to: "/certificates/\(code)")
    }

    @Sendable private func certificate(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = try context.parameters.require("code")
        let code = asked.removingPercentEncoding ?? asked
        guard let view = try await verify(typed: code) else {
            let page = CertificateCheckPage(unknown: String(code.prefix(40)), now: now())
            return try pages.page(page, request, context, status: .notFound)
        }
        return try pages.page(CertificateCheckPage(view, authority: identity.office, now: now()), request, context)
    }

    @Sendable private func textSize(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { form in
            var response = pages.redirect(to: LocalPath.safe(form["return_to"]) ?? "/")
            let size = form["size"] == "larger" ? "larger" : "normal"
            response.setCookie(pages.cookies.make(Cookies.textSize, size, seconds: 365 * 86_400))
            return response
        }
    }
}

/// Checks a path from a form or an address, so that a redirect never leads to another host.
enum LocalPath {
    static func safe(_ text: String?) -> String? {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        return text
    }
}
