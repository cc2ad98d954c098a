/// The texts of an `application/x-www-form-urlencoded` body.
enum URLEncodedFields {
    /// All pairs in order. A text with a NUL is refused, because the database cannot store it.
    static func parse(
        _ bytes: [UInt8],
        limits: FormLimits
    ) throws(FormFailure) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
            fields.append(try field(pair, limits: limits))
        }
        return fields
    }

    private static func field(
        _ pair: ArraySlice<UInt8>,
        limits: FormLimits
    ) throws(FormFailure) -> (name: String, value: String) {
        let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        guard
            let name = PercentEncoding.decoded(pair[..<equals], plusIsSpace: true),
            let value = PercentEncoding.decoded(pair[equals...].dropFirst(), plusIsSpace: true)
        else { throw .malformed(.percent) }
        guard !name.utf8.contains(0), !value.utf8.contains(0) else { throw .malformed(.text) }
        return (name, value)
    }
}
