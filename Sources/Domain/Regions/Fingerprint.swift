/// A short sign of some bytes (FNV-1a, 64 bits), by which a copy knows whether it is of the same. No secret: whoever
/// wants to can make other bytes that have it.
struct Fingerprint: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // Two texts in a row are other than the same two cut elsewhere.
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    var text: String { String(value, radix: 16) }
}
