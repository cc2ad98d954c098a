/// The number of an identity document. Its description is masked, also in logs. Only `value` contains the full number.
public struct DocumentNumber: Hashable, Sendable {
    public let kind: DocumentKind
    /// The full number in half-width capital letters, digits and hyphens.
    public let value: String

    /// Creates a number from text that was checked before it was stored, such as a column of our database.
    public init(stored value: String, kind: DocumentKind) {
        self.value = value
        self.kind = kind
    }

    /// Returns the number in the form in which it is stored. It does not check the number.
    public static func cleaned(_ raw: String) -> String { NumberText(raw).text }

    /// Returns whether the text is a number that a spreadsheet has shortened, such as `3.62101E+17`.
    public static func isFigure(_ raw: String) -> Bool {
        let number = NumberText(raw)
        return number.hasNumberFormatting && number.isScientific
    }

    /// The year of birth in a number of 18 characters, or `nil` for every other document.
    public var birthYear: Int? {
        guard [.residentID, .residencePermitHKMacaoTaiwan, .foreignPermanentResident].contains(kind),
            value.utf8.count == 18
        else { return nil }
        return Int(value.dropFirst(6).prefix(4))
    }

    /// The masked number, such as `360199********9017`. It shows the first six and last four characters of a long
    /// number, and fewer of a short one.
    public var masked: String {
        let count = value.count
        let (head, tail) = count >= 15 ? (6, 4) : count >= 8 ? (2, 3) : (1, 1)
        guard count > head + tail else { return String(repeating: "*", count: count) }
        return value.prefix(head) + String(repeating: "*", count: count - head - tail) + value.suffix(tail)
    }
}

extension DocumentNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The masked number.
    public var description: String { masked }
    /// The masked number.
    public var debugDescription: String { masked }
    /// A mirror with the masked number, so that a dump does not show the full number.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind, "masked": masked]) }
}
