/// Writes comma-separated values in UTF-8 as in RFC 4180, row by row. Bytes are released when they are taken.
///
/// It quotes fields where necessary and changes no value. Callers must neutralise formulas in text from users.
public struct CSVWriter: Sendable {
    private var bytes: [UInt8] = []

    /// Creates a writer.
    ///
    /// - Parameter marked: Whether to write a byte order mark first. Without one, Excel reads Chinese in another
    ///   encoding.
    public init(marked: Bool = true) {
        if marked { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Appends a row and its line end.
    public mutating func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Returns all bytes appended since the last call.
    public mutating func take() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    private mutating func append(_ field: String) {
        guard field.utf8.contains(where: Self.needsQuotes) || Self.hasSpaceAround(field) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// Quotes semicolons and tabs too, because some spreadsheets split cells at them.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
            UInt8(ascii: "\t"):
            true
        default: false
        }
    }

    private static func hasSpaceAround(_ field: String) -> Bool {
        field.utf8.first == UInt8(ascii: " ") || field.utf8.last == UInt8(ascii: " ")
    }
}
