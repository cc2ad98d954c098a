/// The character encoding of a text file.
enum TextEncoding: Equatable {
    case utf8, gb18030, utf16LittleEndian, utf16BigEndian

    /// The encoding and the length in bytes of a byte order mark; `nil` if there is none.
    static func mark(_ head: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The name of the encoding for `iconv`; `nil` if no conversion is needed.
    var iconvName: String? {
        switch self {
        case .utf8: nil
        case .gb18030: "GB18030"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }
}
