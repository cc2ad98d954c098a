import Foundation

/// An IPv4 or IPv6 address. An IPv4 address inside an IPv6 address (`::ffff:10.0.0.1`) becomes the IPv4 address.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four or sixteen bytes.
    let bytes: [UInt8]

    /// Returns `nil` unless the text is one address, without port, brackets or zone.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            let all = withUnsafeBytes(of: &six) { Array($0) }
            bytes = all.starts(with: Self.wrapped) ? Array(all[12...]) : all
        } else {
            return nil
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let wrapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

    var isIPv4: Bool { bytes.count == 4 }

    /// The address with all bits after the first `count` set to zero.
    func network(ofBits count: Int) -> IPAddress {
        IPAddress(
            bytes: bytes.enumerated().map { place, byte in
                let kept = min(max(count - place * 8, 0), 8)
                return kept == 0 ? 0 : byte & (0xFF << UInt8(8 - kept))
            }
        )
    }

    /// The usual text. An IPv6 address has its shortest form.
    var description: String {
        var text = [CChar](repeating: 0, count: 64)
        let family = isIPv4 ? AF_INET : AF_INET6
        _ = bytes.withUnsafeBytes { inet_ntop(family, $0.baseAddress, &text, socklen_t(text.count)) }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
