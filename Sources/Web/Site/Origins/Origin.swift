import HTTPTypes
import Hummingbird
import NIOCore

/// The origin of a request, as far as it can be trusted.
struct Origin: Hashable, Sendable {
    /// `nil` if the connection has no address, for example a local socket.
    let address: IPAddress?

    /// For logs: the address, or `-`.
    var text: String { address?.description ?? "-" }

    /// The key for counting wrong passwords: an IPv4 address, or the first 64 bits of an IPv6 address, which belong to
    /// one household or office. Empty if the address is unknown.
    var key: String {
        guard let address else { return "" }
        return (address.isIPv4 ? address : address.network(ofBits: 64)).description
    }
}

extension TrustedProxies {
    /// The origin of the request: the other end of the connection, or the address that our own proxies report.
    func origin(of request: Request, peer: SocketAddress?) -> Origin {
        origin(peer: peer?.ipAddress, forwarded: request.headers[values: .xForwardedFor])
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
}
