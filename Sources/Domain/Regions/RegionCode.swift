/// The code of an administrative division, with six characters. It has the digits of GB/T 2260 (360100), or it is a
/// jurisdiction's own code for a place that the standard does not contain (36GJXQ). Ask `RegionTree` which region lies
/// in which, and never look at the code.
public struct RegionCode: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Creates a code. Returns `nil` unless the text is six digits, or two digits, a capital letter and three capital
    /// letters or digits.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, Self.isDigit(bytes[0]), Self.isDigit(bytes[1]) else { return nil }
        let tail = bytes[3...]
        if Self.isDigit(bytes[2]) {
            guard tail.allSatisfy(Self.isDigit) else { return nil }
        } else {
            guard Self.isLetter(bytes[2]), tail.allSatisfy({ Self.isDigit($0) || Self.isLetter($0) }) else {
                return nil
            }
        }
        self.text = text
    }

    public var description: String { text }

    /// Whether the code has the form of the standard.
    public var isNational: Bool { text.utf8.dropFirst(2).first.map(Self.isDigit) ?? false }

    /// The region in which it lies according to its digits: 360102 lies in 360100, which lies in 360000. It is `nil`
    /// for a province and for a jurisdiction's own code.
    var parentByDigits: RegionCode? {
        guard isNational, !text.hasSuffix("0000") else { return nil }
        return RegionCode(text.hasSuffix("00") ? text.prefix(2) + "0000" : text.prefix(4) + "00")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

extension RegionCode: Comparable {
    public static func < (left: RegionCode, right: RegionCode) -> Bool { left.text < right.text }
}
