/// The character between the fields of a record.
enum Separator {
    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    private static let lines = 20

    /// The candidate that appears in most of the first lines; of several, the most frequent one; a comma if none
    /// appears.
    static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let text = firstLines(text)
        let found = candidates.map { candidate in
            let times = text.map { line in line.count { $0 == candidate } }
            return (lines: times.count { $0 > 0 }, times: times.reduce(0, +))
        }
        var best = 0
        for index in found.indices where found[index] > found[best] { best = index }
        return candidates[best]
    }

    /// The first lines without the text in quotation marks.
    private static func firstLines(_ text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var found: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in text.prefix(1 << 16) {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == 0x0A || byte == 0x0D {
                if found.count == lines { return found }
                found.append([])
            } else if !isQuoted {
                found[found.count - 1].append(byte)
            }
        }
        return found
    }
}
