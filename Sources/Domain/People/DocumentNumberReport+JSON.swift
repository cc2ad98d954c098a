extension DocumentNumberReport {
    /// Returns the report as one line of JSON without a line feed. The keys have the order that the contract states.
    /// Birth date, sex and region are present only for a valid resident ID.
    public func json(kind: NumberKind) -> String {
        var json = "{\"input\":\(JSONText.quoted(input)),\"kind\":\"\(kind.rawValue)\""
        json += ",\"normalised\":\(JSONText.quoted(normalised)),\"valid\":\(isValid)"
        if let fault {
            json += ",\"error\":{\"code\":\"\(fault.code.rawValue)\",\"message\":\(JSONText.quoted(fault.message))}}"
            return json
        }
        if let birth { json += ",\"birth\":\"\(birth.iso)\"" }
        if let sex { json += ",\"sex\":\"\(sex.rawValue)\"" }
        if let region { json += ",\"region\":\"\(region)\"" }
        let list = warnings.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        return json + ",\"warnings\":[\(list)]}"
    }
}

private enum JSONText {
    private static let hexadecimal = Array("0123456789abcdef".utf8)

    static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: mustBeEscaped) else { return "\"\(text)\"" }
        var quoted = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            if mustBeEscaped(scalar) { quoted.append(contentsOf: escaped(scalar)) } else { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        if scalar == "\"" || scalar == "\\" { return "\\\(scalar)".unicodeScalars }
        let digits = stride(from: 12, through: 0, by: -4).map { hexadecimal[Int(scalar.value >> UInt32($0)) & 15] }
        return ("\\u" + String(decoding: digits, as: UTF8.self)).unicodeScalars
    }

    /// Returns whether the character is a quote, a backslash, a control character, or a character that some programs
    /// treat as the end of a line.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x22, 0x5C, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
