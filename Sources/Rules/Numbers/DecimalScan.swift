/// Scans the bytes of a decimal number once: sign, digits, decimal point, power of ten.
struct DecimalScan {
    /// The digits as a whole number; valid for at most eighteen digits.
    private(set) var coefficient = 0
    private(set) var exponent = 0
    private(set) var isNegative = false
    /// Whether there are more than eighteen significant digits.
    private(set) var overflowed = false
    private var digitsEnd = 0

    /// Larger powers of ten need no exact value.
    private static let exponentLimit = 1_000_000_000_000

    /// Returns false if the bytes are not a decimal number.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
            isNegative = true
            index += 1
        }
        guard readDigits(bytes, &index, afterPoint: false) else { return false }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard readDigits(bytes, &index, afterPoint: true) else { return false }
        }
        digitsEnd = index
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            guard readPower(bytes, &index) else { return false }
        }
        return index == bytes.count
    }

    private mutating func readDigits(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ index: inout Int,
        afterPoint: Bool
    ) -> Bool {
        let start = index
        while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
            if coefficient >= 100_000_000_000_000_000 { overflowed = true }
            if !overflowed { coefficient = coefficient * 10 + Int(digit) }
            if afterPoint { exponent -= 1 }
            index += 1
        }
        return index > start
    }

    private mutating func readPower(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        var isDown = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isDown = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        let start = index
        var power = 0
        while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 {
            power = min(power * 10 + Int(digit), Self.exponentLimit)
            index += 1
        }
        exponent += isDown ? -power : power
        return index > start
    }

    /// All digits from the first one that is not zero. Needed only after an overflow.
    func significantDigits(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var digits: [UInt8] = []
        for byte in bytes[..<digitsEnd] {
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10, digit != 0 || !digits.isEmpty { digits.append(digit) }
        }
        return digits
    }
}
