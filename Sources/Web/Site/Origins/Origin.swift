import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as far as that can be trusted.
struct Origin: Hashable, Sendable {
    /// Nil when the connection has no address, as one through a local socket.
    let address: IPAddress?

    /// For logs: the address, or `-`.
    var text: String { address?.description ?? "-" }

    /// What wrong passwords are counted for: an IPv4 address, or the 64 bits of an IPv6 address that one household or
    /// office is given. Empty when nothing is known.
    var key: String {
        guard let address else { return "" }
        return (address.isIPv4 ? address : address.network(ofBits: 64)).description
    }
}

extension TrustedProxies {
    /// Where the request comes from: whoever holds the connection, or whom our own proxies name.
    func origin(of request: Request, peer: SocketAddress?) -> Origin {
        origin(peer: peer?.ipAddress, forwarded: request.headers[values: .xForwardedFor])
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
}
