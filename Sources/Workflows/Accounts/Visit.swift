import Credentials
import Domain

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

extension Ground {
    /// What is kept of a browser's token.
    func deviceHash(_ token: String) -> String { secret.hash(token, for: .device) }
}
