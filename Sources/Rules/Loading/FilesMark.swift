/// A short mark of the texts that were read. Other texts have another mark, except by chance.
///
/// It tells whether policies have changed since some work was begun. It protects against nobody: a person who may change
/// the policies needs no trick.
struct FilesMark {
    // FNV-1a with 64 bits.
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        // No text contains this byte, so that two texts are not taken for one.
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
