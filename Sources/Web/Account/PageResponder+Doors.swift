import Hummingbird
import Offices

extension PageResponder {
    /// The origin and the browser of a request that tries a password or a code.
    func visit(_ request: Request, _ context: SiteContext) -> Visit {
        Visit(
            origin: context.origin.key,
            device: cookies.value(Cookies.device, in: request),
            browser: BrowserName.read(request.headers[.userAgent]),
            address: context.origin.key.isEmpty ? nil : context.origin.key
        )
    }

    /// Shows the form again with a message above it. The form itself has no faults.
    func tellBusy(_ page: some Page, _ request: Request, _ context: SiteContext) throws -> Response {
        context.note("too busy", request, .alarming, ["status": "503"])
        var context = context
        context.flash = Flash(kind: .warning, text: "现在办理的人太多，密码还没有核对。请过十几秒再试一次。")
        return try self.page(page, request, context, status: .serviceUnavailable)
    }
}
