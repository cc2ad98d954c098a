/// A session as its owner sees it.
public struct ListedSession: Hashable, Sendable {
    /// The hash of the session's token, which names the session. Nobody can sign in with it.
    public let name: String
    /// The kind of browser and system, or `nil` if they are unknown.
    public let browser: String?
    /// The address from which the account signed in, or `nil` if it is unknown.
    public let address: String?
    public let since: Instant
    public let lastSeen: Instant

    /// Creates a session.
    public init(name: String, browser: String?, address: String?, since: Instant, lastSeen: Instant) {
        self.name = name
        self.browser = browser
        self.address = address
        self.since = since
        self.lastSeen = lastSeen
    }
}
