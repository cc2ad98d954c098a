import Testing

@testable import Web

@Suite struct OriginTests {
    private static let proxies = "10.0.0.1, 192.0.2.0/25 fd00::/8"

    @Test(arguments: [
        // An address that is no proxy of ours may send any header.
        ("203.0.113.7", ["198.51.100.9"], "203.0.113.7"),
        ("10.0.0.2", ["198.51.100.9"], "10.0.0.2"),
        ("192.0.2.128", ["198.51.100.9"], "192.0.2.128"),
        // The last entry of a proxy counts, not the entries that the visitor sent.
        ("10.0.0.1", ["198.51.100.9"], "198.51.100.9"),
        ("10.0.0.1", ["1.2.3.4, 198.51.100.9"], "198.51.100.9"),
        ("10.0.0.1", ["1.2.3.4", "198.51.100.9"], "198.51.100.9"),
        ("192.0.2.127", [" 198.51.100.9 "], "198.51.100.9"),
        // Proxies in a row are skipped. If all are ours, the first one is the origin.
        ("10.0.0.1", ["1.2.3.4, 198.51.100.9, 192.0.2.3"], "198.51.100.9"),
        ("10.0.0.1", ["192.0.2.4, 192.0.2.3"], "192.0.2.4"),
        // IPv6, IPv4 inside IPv6, ports and zones.
        ("fd00::1", ["2001:DB8:0:0::7"], "2001:db8::7"),
        ("fd00::1", ["[2001:db8::7]:4711"], "2001:db8::7"),
        ("fd00::1", ["198.51.100.9:4711"], "198.51.100.9"),
        ("::ffff:10.0.0.1", ["198.51.100.9"], "198.51.100.9"),
        ("10.0.0.1", ["::ffff:198.51.100.9"], "198.51.100.9"),
        ("fe80::1%eth0", ["198.51.100.9"], "fe80::1"),
        // An entry that is no address ends the search at the last known address.
        ("10.0.0.1", ["unknown"], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.9, "], "10.0.0.1"),
        ("10.0.0.1", ["1.2.3.4, nonsense, 192.0.2.3"], "192.0.2.3"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", [""], "10.0.0.1"),
    ])
    func `the origin is the last address that no proxy of ours has`(
        peer: String,
        forwarded: [String],
        origin: String
    ) throws {
        #expect(try TrustedProxies(Self.proxies).origin(peer: peer, forwarded: forwarded).text == origin)
    }

    @Test func `without a setting no proxy is trusted`() {
        #expect(TrustedProxies.none.origin(peer: "127.0.0.1", forwarded: ["1.2.3.4"]).text == "127.0.0.1")
        #expect(TrustedProxies.none.origin(peer: nil, forwarded: ["1.2.3.4"]).text == "-")
    }

    @Test(arguments: [
        ("10.0.0.256", "10.0.0.256"), ("10.0.0.0/33", "10.0.0.0/33"), ("fd00::/129", "fd00::/129"),
        ("10.0.0.1, proxy", "proxy"), ("10.0.0.0/", "10.0.0.0/"), ("10.0.0.0/-1", "10.0.0.0/-1"),
        ("1.2.3.4/8/8", "1.2.3.4/8/8"), ("10.0.0.0/１", "10.0.0.0/１"),
    ])
    func `a setting that is no list of addresses is refused with its first wrong entry`(text: String, word: String) {
        #expect { try TrustedProxies(text) } throws: { ($0 as? TrustedProxies.Fault)?.word == word }
    }

    @Test func `an empty setting trusts no proxy, and a network can contain all addresses`() throws {
        #expect(try TrustedProxies(" , ").origin(peer: "10.0.0.1", forwarded: ["1.2.3.4"]).text == "10.0.0.1")
        #expect(try TrustedProxies("0.0.0.0/0").origin(peer: "8.8.8.8", forwarded: ["1.2.3.4"]).text == "1.2.3.4")
    }

    @Test func `an office has one IPv4 address or one IPv6 network of 64 bits`() {
        func key(_ peer: String) -> String { TrustedProxies.none.origin(peer: peer, forwarded: []).key }
        #expect(key("2001:db8:1:2::7") == key("2001:db8:1:2:ffff::9"))
        #expect(key("2001:db8:1:2::7") != key("2001:db8:1:3::7"))
        #expect(key("203.0.113.7") != key("203.0.113.8"))
        #expect(key("") == "")
    }
}
