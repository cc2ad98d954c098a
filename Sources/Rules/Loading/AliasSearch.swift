/// Finds anchors and aliases before a file is parsed: a few lines of them can expand to more nodes than fit in memory.
enum AliasSearch {
    /// The line of the first anchor or alias; `nil` if there is none. In quotes and comments, `&` and `*` are ordinary
    /// characters.
    static func line(of text: String) -> Int? {
        for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        where holdsAlias(line) {
            return number + 1
        }
        return nil
    }

    /// Whether the text has so many marks, quoted or not, that their expansion might not fit in memory. This is a
    /// second check, because quotes over several lines can mislead the first. At the limit, the marks expand to about
    /// ten thousand nodes.
    static func mightExplode(_ text: String) -> Bool {
        var marks = 0
        var isMark = false
        for byte in text.utf8 {
            if isMark, isName(byte) { marks += 1 }
            isMark = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
        }
        return marks > mostMarks
    }

    private static let mostMarks = 40

    /// Whether an anchor's name may begin with the byte.
    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: byte >= 0x80
        }
    }

    private static func holdsAlias(_ line: Substring.UTF8View) -> Bool {
        var quote: UInt8?
        var before = UInt8(ascii: " ")
        var rest = line[...]
        while let byte = rest.popFirst() {
            if let open = quote {
                if byte == open { quote = nil }
            } else if isStart(after: before) {
                if byte == UInt8(ascii: "#") { return false }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                let isMark = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
                if isMark, let next = rest.first, !isStart(after: next) { return true }
            }
            before = byte
        }
        return false
    }

    /// Whether a value may begin after the byte.
    private static func isStart(after byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "["), UInt8(ascii: "{"),
            UInt8(ascii: ","):
            true
        default: false
        }
    }
}
