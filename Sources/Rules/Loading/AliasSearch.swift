/// Looks for anchors and aliases before a file is parsed: a few lines of them can stand for more than any memory holds.
enum AliasSearch {
    /// The line of the first; nil where there is none. Inside quotes and comments `&` and `*` are only letters.
    static func line(of text: String) -> Int? {
        for (number, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        where holdsAlias(line) {
            return number + 1
        }
        return nil
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
