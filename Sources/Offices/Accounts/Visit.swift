import Credentials
import Domain
import SQLDatabase
import Store

/// From where, and with which browser, somebody stands at the door.
public struct Visit: Sendable {
    /// The address or network from which they come; empty when it is not known. It is kept as a keyed hash only.
    public let origin: String
    /// The token that this browser was given when it last signed in to any account.
    public let device: String?

    public init(origin: String = "", device: String? = nil) {
        self.origin = origin
        self.device = device
    }
}

extension Visit {
    /// What is kept of a browser's token.
    static func deviceHash(_ token: String, with secret: SecretKey) -> String { secret.hash(token, for: .device) }

    /// Has the browser known as one of the account's.
    /// - Returns: its new token. The old one ends, so that a token that somebody planted is worth nothing.
    func greet(
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
