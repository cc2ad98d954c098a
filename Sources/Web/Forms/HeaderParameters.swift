/// A header value with parameters: `form-data; name="evidence"; filename="论文.pdf"`.
struct HeaderParameters: Sendable {
    let value: String
    private var parameters: [String: String] = [:]

    /// Returns `nil` if the text does not follow the grammar of RFC 9110, 5.6.6, or names a parameter twice.
    init?(_ text: String) {
        var rest = Substring(text)
        value = Self.trimmed(Self.take(&rest) { $0 != ";" })
        guard !value.isEmpty else { return nil }
        while let separator = rest.popFirst() {
            guard separator == ";" else { return nil }
            let name = Self.trimmed(Self.take(&rest) { $0 != "=" && $0 != ";" }).lowercased()
            if name.isEmpty, rest.first != "=" { continue }
            guard rest.popFirst() == "=", let value = Self.parameterValue(&rest) else { return nil }
            guard parameters.updateValue(value, forKey: name) == nil else { return nil }
        }
    }

    /// The value of a parameter, by its lower-case name.
    subscript(name: String) -> String? { parameters[name] }

    private static func parameterValue(_ rest: inout Substring) -> String? {
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.first == "\"" else { return trimmed(take(&rest) { $0 != ";" }) }
        rest.removeFirst()
        guard let text = quoted(&rest) else { return nil }
        rest = rest.drop { $0 == " " || $0 == "\t" }
        return text
    }

    /// Browsers escape only the quotation mark, as `%22`. A backslash before any character except `"` and `\` is kept,
    /// because old browsers send whole Windows paths.
    private static func quoted(_ rest: inout Substring) -> String? {
        var text = ""
        while let character = rest.popFirst() {
            if character == "\"" { return text }
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                text.append(rest.removeFirst())
            } else {
                text.append(character)
            }
        }
        return nil
    }

    private static func take(_ rest: inout Substring, while matches: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: matches)
        rest = rest[taken.endIndex...]
        return taken
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
