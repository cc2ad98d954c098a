import Credentials
import Domain
import SQLDatabase
import Store

/// The origin and the browser of a request for signing in.
public struct Visit: Sendable {
    /// The address or network of the request, or empty text if it is unknown. It is only stored as a keyed hash.
    public let origin: String
    /// The token that this browser got when it last signed in to any account.
    public let device: String?
    /// The kind of browser and system. The session keeps it for its owner.
    public let browser: String?
    /// The address as its owner can recognise it. The session keeps it as long as it lasts.
    public let address: String?

    public init(origin: String = "", device: String? = nil, browser: String? = nil, address: String? = nil) {
        self.origin = origin
        self.device = device
        self.browser = browser
        self.address = address
    }
}

extension Visit {
    /// Returns the hash of a browser's token, as it is stored.
    static func deviceHash(_ token: String, with secret: SecretKey) -> String { secret.hash(token, for: .device) }

    /// Stores that the browser has signed in to the account.
    /// - Returns: The new token of the browser. The old token ends, so that a token that another person has set is
    ///   useless.
    func rememberDevice(
        _ account: AccountID,
        with secret: SecretKey,
        now: Instant,
        in tx: any SQLTransaction
    ) throws -> String {
        let token = SecretToken.fresh().text
        let hash = Self.deviceHash(token, with: secret)
        if let device { try Devices.rename(Self.deviceHash(device, with: secret), to: hash, in: tx) }
        try Devices.put(hash, account, at: now, in: tx)
        return token
    }
}
