public import Domain
public import Groundwork

/// The settings of the site.
public struct SiteSettings: Sendable {
    /// The province's code. Organisations of its regions register here.
    public var province: RegionCode
    /// The public address of the site, without a slash at its end.
    public var publicURL: String
    /// The folder for evidence and uploads, outside everything that is served.
    public var dataFolder: String
    /// The folder of Bootstrap 5.
    public var bootstrapFolder: String
    /// The proxies that are trusted to report the origin of a request.
    public var proxies: TrustedProxies
    /// The names in the header and the footer; `nil` for those that follow from the jurisdiction.
    public var identity: SiteIdentity?
    /// Shown on the first page of a demonstration; `nil` in any other system.
    public var demo: Demo?
    /// How long an answer waits for the work that it has started, in milliseconds, so that small sheets show their
    /// result at once.
    public var patience: Int
    /// The limits for people and organisations: drafts, imports and uploads.
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
        province: RegionCode,
        publicURL: String,
        dataFolder: String,
        bootstrapFolder: String,
        proxies: TrustedProxies = .none,
        demo: Demo? = nil,
        patience: Int = 600
    ) {
        self.province = province
        self.publicURL = publicURL
        self.dataFolder = dataFolder
        self.bootstrapFolder = bootstrapFolder
        self.proxies = proxies
        self.demo = demo
        self.patience = patience
    }

    var isHTTPS: Bool { publicURL.hasPrefix("https://") }
}
