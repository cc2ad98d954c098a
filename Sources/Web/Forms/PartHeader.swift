import Markup

/// The header lines of one part: the name of its field, and the file name if it is a file.
struct PartHeader: Equatable, Sendable {
    /// The field's name in the form.
    let field: String
    /// The file name from the browser. `nil` for a text field, empty if no file was chosen.
    let fileName: String?

    init(_ bytes: ArraySlice<UInt8>) throws(FormFailure) {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            throw .malformed(.header)
        }
        let lines = try Self.lines(text)
        guard !(lines["content-type"] ?? "").lowercased().hasPrefix("multipart/") else { throw .malformed(.nested) }
        guard
            let disposition = lines["content-disposition"].flatMap(HeaderParameters.init),
            disposition.value.lowercased() == "form-data",
            let name = disposition["name"]
        else { throw .malformed(.disposition) }
        field = Self.unescaped(name)
        fileName = try Self.fileName(in: disposition)
    }

    /// The lines by lower-case name. A repeated line is refused, because two readers could each trust a different one.
    private static func lines(_ text: String) throws(FormFailure) -> [String: String] {
        var lines: [String: String] = [:]
        // Swift treats CR LF as one character.
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), !line.contains("\n"), !line.contains("\r") else {
                throw .malformed(.header)
            }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            guard lines.updateValue(String(value), forKey: name) == nil else { throw .malformed(.header) }
        }
        return lines
    }

    /// `filename*` (RFC 8187) is more exact than `filename`, and is preferred if both are present.
    private static func fileName(in disposition: HeaderParameters) throws(FormFailure) -> String? {
        guard let extended = disposition["filename*"] else { return disposition["filename"].map(unescaped) }
        let pieces = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard pieces.count == 3, pieces[0].lowercased() == "utf-8",
            let name = PercentEncoding.decoded(pieces[2].utf8)
        else { throw .malformed(.disposition) }
        return name
    }

    /// Undoes the escapes that browsers use inside quotation marks (the HTML standard, 4.10.21.8).
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        return ["%22": "\"", "%0D": "\r", "%0A": "\n"].reduce(text) { text, escape in
            text.split(separator: escape.key, omittingEmptySubsequences: false).joined(separator: escape.value)
        }
    }
}
