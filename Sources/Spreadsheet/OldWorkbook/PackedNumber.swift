/// Numbers as old workbooks keep them.
enum PackedNumber {
    /// Four bytes ([MS-XLS] 2.5.122, RkNumber): 30 bits of a whole number or of a binary fraction, perhaps in hundredths.
    static func value(_ bits: UInt32) -> Double {
        let value =
            bits & 2 == 0
            ? Double(bitPattern: UInt64(bits & ~3) << 32)
            : Double(Int32(bitPattern: bits) >> 2)
        return bits & 1 == 0 ? value : value / 100
    }

    /// The shortest decimal that means this very number, as an xlsx file would hold it.
    static func raw(_ value: Double) -> String {
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return "\(value)".uppercased()
    }
}
