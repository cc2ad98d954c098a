public import Hummingbird
import NIOCore
import Offices

/// What is known of a request on its way through the site.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Where the request comes from, as far as that can be trusted.
    var origin = Origin(address: nil)
    /// Nil for a stranger.
    var session: SiteSession?
    /// What every form of this visitor must bring back.
    var csrfToken = ""
    /// Whether the visitor had none yet and must be given it with the answer.
    var isNewVisitor = false
    /// A sentence from the page before, shown once.
    var flash: Flash?
    var prefersLargerText = false

    public init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Does work that somebody waits for; it is cancelled when their connection ends, so that what they waited for frees
    /// its place.
    func whileConnected<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await work() }
        channel.closeFuture.whenComplete { _ in task.cancel() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}

/// A signed-in account and the token that its cookie holds.
struct SiteSession: Sendable {
    let token: String
    let found: ResolveSession.Found
}
