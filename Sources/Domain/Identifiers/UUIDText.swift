/// The usual text of a UUID: 32 lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12.
enum UUIDText {
    private static let hyphen = UInt8(ascii: "-")

    static func text(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for digit in 0..<32 {
                if isGroupStart(digit) {
                    text[place] = hyphen
                    place += 1
                }
                let word = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - (digit % 16) * 4)) & 0xF
                text[place] = value < 10 ? 0x30 + value : 0x57 + value
                place += 1
            }
            return 36
        }
    }

    /// Returns the 16 bytes, or `nil` for any other form.
    static func bits(_ text: some Collection<UInt8>) -> (high: UInt64, low: UInt64)? {
        guard text.count == 36 else { return nil }
        var (high, low) = (UInt64(0), UInt64(0))
        var digit = 0
        var isHyphenDue = false
        for byte in text {
            if isHyphenDue {
                guard byte == hyphen else { return nil }
                isHyphenDue = false
                continue
            }
            guard let value = value(byte) else { return nil }
            if digit < 16 { high = high << 4 | value } else { low = low << 4 | value }
            digit += 1
            isHyphenDue = isGroupStart(digit)
        }
        return (high, low)
    }

    private static func isGroupStart(_ digit: Int) -> Bool {
        digit == 8 || digit == 12 || digit == 16 || digit == 20
    }

    private static func value(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
