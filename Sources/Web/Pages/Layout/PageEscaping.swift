import Mustache

/// Escapes text for HTML byte by byte.
///
/// Mustache's own method goes through grapheme clusters and looks each one up in a dictionary. This took a third of the
/// time of a whole year page. The five characters are ASCII, so no byte of a longer UTF-8 sequence is mistaken for one.
struct PageEscaping: MustacheContentType {
    /// The name on the first line of each template: `{{% CONTENT_TYPE: PAGE }}`.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        Self.escape(text)
    }

    static func escape(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.firstIndex(where: { reference(for: $0) != nil }) else { return nil }
            return escape(bytes, from: first)
        } ?? text
    }

    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> String {
        var escaped = ContiguousArray(bytes[..<first])
        escaped.reserveCapacity(bytes.count + 32)
        for byte in bytes[first...] {
            if let reference = reference(for: byte) {
                escaped.append(contentsOf: reference.utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
