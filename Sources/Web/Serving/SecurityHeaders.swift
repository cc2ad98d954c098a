import HTTPTypes
import Hummingbird

/// Adds the headers that tell a browser to trust only this host and to store nothing.
///
/// It runs *outside* the middleware for error pages, so that these get the same headers. It does not change a header
/// that a handler has set.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let headers: [HTTPField]

    /// - Parameters:
    ///   - isHTTPS: Whether users reach the server by HTTPS. Only then is the browser told to require it.
    ///   - isPrivate: Whether an answer without a caching header must not be stored.
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

    /// Allows nothing from other hosts and nothing inline. `data:` is for images only: Bootstrap's style sheet contains
    /// the ticks and arrows of form controls as images. A page can frame answers of this host, but only evidence lets
    /// itself be framed.
    private static var policy: String {
        [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }
}
