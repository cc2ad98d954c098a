/// The number formats of old workbooks.
enum PackedNumber {
    /// Reads four bytes ([MS-XLS] 2.5.122, RkNumber): 30 bits of a whole number or of a binary fraction, possibly in
    /// hundredths.
    static func value(_ bits: UInt32) -> Double {
        let value =
            bits & 2 == 0
            ? Double(bitPattern: UInt64(bits & ~3) << 32)
            : Double(Int32(bitPattern: bits) >> 2)
        return bits & 1 == 0 ? value : value / 100
    }

    /// The shortest decimal for exactly this number, as in an xlsx file.
    static func raw(_ value: Double) -> String {
        if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
        return "\(value)".uppercased()
    }
}
