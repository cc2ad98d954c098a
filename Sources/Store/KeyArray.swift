import SQLDatabase

/// Many keys as one value, an array in PostgreSQL's text form.
enum KeyArray {
    /// The most keys of one array.
    static let most = 2_000

    /// Returns the type of the keys, or `nil` if they cannot be sent as an array.
    static func type(of key: SQLValue) -> String? {
        switch key {
        case .identifier: "uuid"
        case .text: "text"
        case .integer, .constant: "bigint"
        case .null, .blob: nil
        }
    }

    /// Returns a query of the keys, for the brackets of an `IN ()`.
    static func rows(of type: String) -> String {
        "SELECT unnest(CAST(CAST(? AS text) AS \(type)[]))"
    }

    static func value(of keys: [SQLValue]) -> SQLValue {
        .text("{\(keys.map(element).joined(separator: ","))}")
    }

    private static func element(_ key: SQLValue) -> String {
        switch key {
        case .null, .blob: "NULL"
        case .integer(let number), .constant(let number): String(number)
        case .text(let text): quoted(text)
        case .identifier(let high, let low): digits(high) + digits(low)
        }
    }

    /// PostgreSQL reads a UUID without hyphens too.
    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
