public import Hummingbird
import NIOCore
import Offices

/// The context of a request: its origin, its session and its visitor's settings.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// The open connections, or `nil` if the request comes from no connection.
    var connections: OpenConnections?
    /// The origin of the request, as far as it can be trusted.
    var origin = Origin(address: nil)
    /// `nil` if nobody is signed in.
    var session: SiteSession?
    /// The token that every form of this visitor must send back.
    var csrfToken = ""
    /// Whether the visitor had no token yet, so that the answer must set it.
    var isNewVisitor = false
    /// A sentence from the previous page, shown once.
    var flash: Flash?
    var prefersLargerText = false
    /// The form of this request, so far as it was read.
    let formInHand = FormInHand()

    public init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Does work that a client waits for. Cancels it when the connection closes, so that its place is free again.
    func whileConnected<Value: Sendable>(
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let connections else { return try await work() }
        return try await connections.run(for: channel, work)
    }
}

/// A signed-in account and the token that its cookie holds.
struct SiteSession: Sendable {
    let token: String
    let found: ResolveSession.SignedIn
}
