public import Domain
public import Rules

/// Writes facts as one line of text for a column, such as `hours=16;level~national;passed!1`.
///
/// The sign shows the kind: `=` for a number of at most two decimals, `~` for a choice, `!` for yes (1) or no (0). Keys
/// and choices are identifiers of a policy and contain none of these signs.
public enum FactsText {
    /// Returns the facts as one line of text.
    public static func write(_ facts: Facts) -> String {
        facts.values.sorted { $0.key < $1.key }.compactMap { key, value in
            switch value {
            case .number(let number): number.scaled(byTenTo: 2).map { "\(key)=\(Hours(hundredths: $0))" }
            case .text(let text): "\(key)~\(text)"
            case .flag(let flag): "\(key)!\(flag ? 1 : 0)"
            case .nothing, .other: nil
            }
        }.joined(separator: ";")
    }

    /// Reads a line of facts. A part that cannot be read becomes a value that no fact allows, so that the evaluation
    /// reports it.
    public static func read(_ text: String) -> Facts {
        // Byte by byte: this is read for every record of every page.
        let parts = text.utf8.split(separator: UInt8(ascii: ";"))
        var facts = Facts(capacity: parts.count)
        for part in parts {
            guard let sign = part.firstIndex(where: isSign) else { continue }
            let rest = String(Substring(part[part.index(after: sign)...]))
            facts.append(String(Substring(part[..<sign])), value(rest, sign: part[sign]))
        }
        return facts
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "!")
    }

    private static func value(_ text: String, sign: UInt8) -> FactValue {
        switch sign {
        case UInt8(ascii: "="): ExactNumber(text: text).map(FactValue.number) ?? .other
        case UInt8(ascii: "!"): .flag(text == "1")
        default: .text(text)
        }
    }

    /// Returns the fact `hours` of a line of facts, or `nil` if it has none.
    public static func statedHours(_ facts: String) -> Hours? {
        for part in facts.split(separator: ";") where part.hasPrefix("hours=") {
            return Hours(decimal: String(part.dropFirst(6)))
        }
        return nil
    }
}
