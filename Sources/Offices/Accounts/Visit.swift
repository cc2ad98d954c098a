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

    public init(origin: String = "", device: String? = nil) {
        self.origin = origin
        self.device = device
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
