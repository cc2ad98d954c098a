/// Writes numbers as people do: without exponent, and without the extra digits of binary fractions.
enum PlainDecimal {
    /// Rewrites a number: `1.1000000000000001` → `1.1`, `3.62E+17` → `362000000000000000`, `16.0` → `16`. Whole numbers
    /// without exponent keep every digit. Text that is not a number stays as it is.
    static func text(_ raw: String) -> String {
        Decimal(raw)?.plain ?? raw
    }

    /// Whether `text(_:)` would not change the number. This covers the common case: at most 15 digits, at most one
    /// point, no needless zeros at either end.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, bytes.count <= 16 else { return false }
        var points = 0
        for byte in bytes where byte &- 0x30 > 9 {
            guard byte == UInt8(ascii: ".") else { return false }
            points += 1
        }
        guard first &- 0x30 <= 9, last &- 0x30 <= 9, points <= 1, bytes.count - points <= 15 else { return false }
        if first == 0x30, bytes.count > 1, bytes[1] != UInt8(ascii: ".") { return false }
        return points == 0 || last != 0x30
    }

    /// The number 0.`digits` × 10^`point`.
    private struct Decimal {
        var isNegative = false
        var digits: [UInt8] = []
        var point = 0
        var hasPoint = false
        var hasExponent = false

        init?(_ raw: String) {
            var rest = raw.utf8[...]
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                rest.removeFirst()
            }
            guard rest.count <= 64 else { return nil }
            while let byte = rest.first, byte != UInt8(ascii: "E"), byte != UInt8(ascii: "e") {
                rest.removeFirst()
                if byte == UInt8(ascii: "."), !hasPoint { hasPoint = true; continue }
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                digits.append(byte - 0x30)
                if !hasPoint { point += 1 }
            }
            guard !digits.isEmpty else { return nil }
            guard !rest.isEmpty else { return }
            guard let exponent = Int(Substring(rest.dropFirst())), abs(exponent) <= 330 else { return nil }
            hasExponent = true
            point += exponent
        }

        var plain: String {
            var number = self
            number.dropLeadingZeros()
            if number.digits.count > 15, number.hasPoint || number.hasExponent { number.round(to: 15) }
            while number.digits.last == 0 { number.digits.removeLast() }
            return number.written
        }

        private mutating func dropLeadingZeros() {
            let zeros = digits.prefix { $0 == 0 }.count
            digits.removeFirst(zeros)
            point -= zeros
        }

        private mutating func round(to count: Int) {
            let roundsUp = digits[count] >= 5
            digits.removeLast(digits.count - count)
            guard roundsUp else { return }
            var place = count - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                point += 1
            }
        }

        private var written: String {
            guard !digits.isEmpty else { return "0" }
            var text = isNegative ? "-" : ""
            if point <= 0 { text += "0." + String(repeating: "0", count: -point) }
            for (place, digit) in digits.enumerated() {
                if place == point, place > 0 { text += "." }
                text += String(digit)
            }
            if point > digits.count { text += String(repeating: "0", count: point - digits.count) }
            return text
        }
    }
}
