/// A short hash of bytes (FNV-1a, 64 bits), which shows whether a copy has the same content. It does not protect
/// against intended changes.
struct Fingerprint: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // The separator makes the same bytes with another boundary give another hash.
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    var text: String { String(value, radix: 16) }
}
