import Hummingbird
import Logging

/// Writes one line per request: method, path without query, status, time taken and request id. Writes nothing about a
/// person.
///
/// It runs outside `ErrorPages`, so that it logs the status that the visitor saw.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
    var level = Logger.Level.info

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            write(request, status: response.status, since: start, to: context.logger)
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.status ?? .internalServerError
            write(request, status: status, since: start, to: context.logger)
            throw error
        }
    }

    /// The logger of the context already carries the request id.
    private func write(
        _ request: Request,
        status: HTTPResponse.Status,
        since start: ContinuousClock.Instant,
        to logger: Logger
    ) {
        logger.log(
            level: level,
            "request",
            metadata: [
                "method": "\(request.method)",
                "path": "\(request.uri.path.prefix(200))",
                "status": "\(status.code)",
                "ms": "\(milliseconds(ContinuousClock.now - start))",
            ]
        )
    }

    private func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    }
}
