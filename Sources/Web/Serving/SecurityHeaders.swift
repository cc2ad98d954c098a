import HTTPTypes
import Hummingbird

/// Puts on every answer what tells a browser to trust only this host and to keep nothing of it.
///
/// Stands *outside* the middleware that draws error pages, so that those carry the same headers. A header that a handler
/// has set itself is left alone.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let headers: [HTTPField]

    /// - Parameters:
    ///   - isHTTPS: whether people reach the server by https; only then is the browser told to insist on it.
    ///   - isPrivate: whether answers that say nothing about caching must not be kept by anybody.
    init(isHTTPS: Bool, isPrivate: Bool = true) {
        var pairs = [
            ("Content-Security-Policy", Self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        if isPrivate { pairs.append(("Cache-Control", "no-store")) }
        if isHTTPS { pairs.append(("Strict-Transport-Security", "max-age=31536000")) }
        headers = pairs.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
    }

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in headers where response.headers[field.name] == nil {
            response.headers.append(field)
        }
        return response
    }

    /// Nothing from elsewhere, nothing inline. `data:` is for pictures only: Bootstrap draws the ticks and arrows of its
    /// form controls with pictures inside the style sheet.
    private static var policy: String {
        [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }
}
