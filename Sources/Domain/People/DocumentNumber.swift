/// The number of an identity document. Printed, logged or described, it is masked; only `value` tells it whole.
public struct DocumentNumber: Hashable, Sendable {
    public let kind: DocumentKind
    /// Half-width capital letters, digits and hyphens.
    public let value: String

    /// For a number that was checked when it was written, such as a column of ours.
    public init(stored value: String, kind: DocumentKind) {
        self.value = value
        self.kind = kind
    }

    /// A number of any kind as it is stored, however it was typed; not checked.
    public static func cleaned(_ raw: String) -> String { NumberText(raw).text }

    /// Whether a text is written as a spreadsheet writes a figure too long for it: `3.62101E+17`.
    public static func isFigure(_ raw: String) -> Bool {
        let number = NumberText(raw)
        return number.hasFiguresMarks && number.isScientific
    }

    /// The year of birth that a number of 18 characters holds; nil for every other document.
    public var birthYear: Int? {
        guard [.residentID, .residencePermitHKMacaoTaiwan, .foreignPermanentResident].contains(kind),
            value.utf8.count == 18
        else { return nil }
        return Int(value.dropFirst(6).prefix(4))
    }

    /// `360199********9017`: the first six and last four of a long number, less of a short one.
    public var masked: String {
        let count = value.count
        let (head, tail) = count >= 15 ? (6, 4) : count >= 8 ? (2, 3) : (1, 1)
        guard count > head + tail else { return String(repeating: "*", count: count) }
        return value.prefix(head) + String(repeating: "*", count: count - head - tail) + value.suffix(tail)
    }
}

extension DocumentNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { masked }
    public var debugDescription: String { masked }
    /// A dump must not tell what a description hides.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind, "masked": masked]) }
}
