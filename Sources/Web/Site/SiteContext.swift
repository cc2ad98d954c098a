public import Hummingbird
import NIOCore
import Workflows

/// What is known of a request on its way through the site.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who holds the connection: a visitor, or a proxy.
    let peer: SocketAddress?
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
        peer = source.channel.remoteAddress
    }
}

/// A signed-in account and the token that its cookie holds.
struct SiteSession: Sendable {
    let token: String
    let found: ResolveSession.Found
}
