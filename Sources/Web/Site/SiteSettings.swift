public import Groundwork

/// What the site must be told to be served.
public struct SiteSettings: Sendable {
    /// The address that people reach the site by, without a slash at its end.
    public var publicURL: String
    /// Where evidence is kept, outside everything that is served.
    public var dataFolder: String
    /// Folder of Bootstrap 5.
    public var bootstrapFolder: String
    /// Whose word about where a request comes from is taken.
    public var proxies: TrustedProxies
    /// Shown on the first page of a demonstration; nil anywhere else.
    public var demo: Demo?
    /// Milliseconds for which an answer waits for work that it has asked for, so that small sheets show their result
    /// at once.
    public var patience: Int
    /// How much people and organisations may have open.
    public var rules = UploadRules()
    /// Bytes that stay free on the disk of the data folder.
    public var reserve = 0

    /// The accounts that a demonstration invites people to try.
    public struct Demo: Sendable {
        public var password: String
        public var accounts: [(login: String, who: String)]

        public init(password: String, accounts: [(login: String, who: String)]) {
            self.password = password
            self.accounts = accounts
        }
    }

    public init(
        publicURL: String,
        dataFolder: String,
        bootstrapFolder: String,
        proxies: TrustedProxies = .none,
        demo: Demo? = nil,
        patience: Int = 600
    ) {
        self.publicURL = publicURL
        self.dataFolder = dataFolder
        self.bootstrapFolder = bootstrapFolder
        self.proxies = proxies
        self.demo = demo
        self.patience = patience
    }

    var isHTTPS: Bool { publicURL.hasPrefix("https://") }
}
