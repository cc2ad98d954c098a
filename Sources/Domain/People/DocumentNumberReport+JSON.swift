extension DocumentNumberReport {
    /// The report as one line of JSON, keys in the order that is promised, without a line feed. What only a valid
    /// resident ID tells (birth, sex, region) is left out of all others.
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
        var bytes = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case _ where mustBeEscaped(scalar):
                bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
                bytes += stride(from: 12, through: 0, by: -4).map { hexadecimal[Int(scalar.value >> UInt32($0)) & 15] }
            default:
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Control characters, and those that some programs take for the end of a line.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
