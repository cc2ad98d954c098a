import Foundation

/// The reverse proxies that are trusted to report the origin of a request: the setting `XUESHI_PROXIES`.
public struct TrustedProxies: Sendable, CustomStringConvertible {
    private let networks: [(address: IPAddress, bits: Int)]

    /// Trusts no proxy.
    public static let none = TrustedProxies(networks: [])

    /// Reads addresses and networks such as `10.0.0.1, 10.1.0.0/16, fd00::/8`, separated by commas or spaces.
    /// - Throws: `Fault` with the first word that is neither.
    public init(_ text: String) throws(Fault) {
        var networks: [(IPAddress, Int)] = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let network = Self.network(word) else { throw Fault(word: String(word)) }
            networks.append(network)
        }
        self.init(networks: networks)
    }

    private init(networks: [(address: IPAddress, bits: Int)]) {
        self.networks = networks
    }

    /// A word of the setting that is neither an address nor a network.
    public struct Fault: Error, CustomStringConvertible {
        public let word: String

        public var description: String {
            "“\(word)” is neither an IP address nor a network such as 10.1.0.0/16 or fd00::/8."
        }
    }

    /// The text of the setting.
    public var description: String {
        networks.map { "\($0.address)/\($0.bits)" }.joined(separator: ", ")
    }

    /// The origin of a request.
    /// - Parameters:
    ///   - peer: The address of the other end of the connection.
    ///   - forwarded: The values of `X-Forwarded-For`, in the order in which they arrived.
    func origin(peer: String?, forwarded: [String]) -> Origin {
        guard var address = peer.flatMap({ IPAddress($0.prefix { $0 != "%" }) }) else { return Origin(address: nil) }
        // Read from the right: each proxy adds the address from which it got the request. Stop at the first address
        // that is not trusted.
        let words = forwarded.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)
        for word in words.reversed().prefix(Self.mostHops) {
            guard trusts(address), let next = Self.address(inHeader: word) else { break }
            address = next
        }
        return Origin(address: address)
    }

    /// The maximum number of proxies in a row, more than anybody has.
    private static let mostHops = 32

    private func trusts(_ address: IPAddress) -> Bool {
        networks.contains { network, bits in
            network.bytes.count == address.bytes.count && address.network(ofBits: bits) == network
        }
    }

    /// Reads `10.1.0.0/16`, or a single address.
    private static func network(_ word: Substring) -> (IPAddress, Int)? {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
        let all = address.bytes.count * 8
        guard parts.count == 2 else { return (address, all) }
        guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let bits = Int(parts[1]), bits <= all else {
            return nil
        }
        return (address.network(ofBits: bits), bits)
    }

    /// Reads `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::7` or `[2001:db8::7]:4711`.
    private static func address(inHeader word: Substring) -> IPAddress? {
        let word = word.drop(while: \.isWhitespace)
        let text = word.prefix { !$0.isWhitespace && $0 != "\"" }
        if text.hasPrefix("[") { return IPAddress(text.dropFirst().prefix { $0 != "]" }) }
        if let plain = IPAddress(text) { return plain }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? IPAddress(parts[0]) : nil
    }
}
