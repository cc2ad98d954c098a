public import Hummingbird

/// Answers the requests of real connections. It stops what is done for a client that has hung up.
///
/// Only requests that read are stopped. A form that was sent is processed to the end: somebody who submits it and
/// closes the computer expects that it is saved. Its transaction would be saved as a whole or not at all in both cases,
/// but a cancelled one would depend on a moment that nobody sees. A form that only reads, such as an export, stops with
/// `SiteContext.whileConnected`.
public struct SiteResponder: HTTPResponder {
    private let router: RouterResponder<SiteContext>
    private let connections: OpenConnections

    init(_ router: Router<SiteContext>, connections: OpenConnections = OpenConnections()) {
        self.router = router.buildResponder()
        self.connections = connections
    }

    /// Returns the answer to a request.
    public func respond(to request: Request, context: SiteContext) async throws -> Response {
        var context = context
        context.connections = connections
        guard request.method == .get || request.method == .head else {
            return try await router.respond(to: request, context: context)
        }
        return try await context.whileConnected { [router, context] in
            try await router.respond(to: request, context: context)
        }
    }
}
