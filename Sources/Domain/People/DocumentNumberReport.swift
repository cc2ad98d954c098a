/// The result of checking a document number.
public struct DocumentNumberReport: Hashable, Sendable {
    /// A doubt about a valid number.
    public enum Warning: String, Hashable, Sendable {
        /// No such province or county exists or existed. This is not a fault, because many counties were moved or
        /// ended.
        case regionUnknown = "region-unknown"
    }

    /// The number as it was entered.
    public let input: String
    /// The number after cleaning: NFKC, without white space and invisible characters, in capitals.
    public let normalised: String
    /// The kind of the document. A valid number that shows its own kind has that kind, whatever kind was entered. It is
    /// `nil` for an organisation.
    public let kind: DocumentKind?
    /// The first fault, or `nil` if the number is valid.
    public let fault: DocumentNumberFault?
    /// The birth date in a valid resident ID.
    public let birth: Day?
    public let sex: Sex?
    public let region: String?
    public let warnings: [Warning]

    /// Whether the number has no fault.
    public var isValid: Bool { fault == nil }
    /// The valid number of a person with its kind, or `nil`.
    public var document: DocumentNumber? {
        isValid ? kind.map { DocumentNumber(stored: normalised, kind: $0) } : nil
    }

    init(
        input: String,
        normalised: String,
        kind: DocumentKind? = nil,
        fault: DocumentNumberFault? = nil,
        birth: Day? = nil,
        sex: Sex? = nil,
        region: String? = nil,
        warnings: [Warning] = []
    ) {
        self.input = input
        self.normalised = normalised
        self.kind = kind
        self.fault = fault
        self.birth = birth
        self.sex = sex
        self.region = region
        self.warnings = warnings
    }
}

/// The sex that a resident ID states.
public enum Sex: String, Hashable, Sendable {
    case female, male
}

/// A fault of a number.
public struct DocumentNumberFault: Error, Hashable, Sendable {
    /// The kind of a fault.
    public enum Code: String, CaseIterable, Sendable {
        /// A spreadsheet has shortened the number, as in 3.62101E+17. Its digits are lost.
        case scientific
        case length
        case characters
        case birthDate = "birth-date"
        case checkDigit = "check-digit"
    }

    public let code: Code
    /// A Chinese sentence: what is wrong and what to do.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// A spreadsheet has treated the text as a number, of which it keeps 15 digits.
    static let scientific = DocumentNumberFault(
        .scientific,
        "号码被表格当作数字保存，第 15 位以后的数字已丢失。请把该列设为文本格式后重新填写。"
    )
}

extension DocumentNumberReport: CustomStringConvertible, CustomReflectable {
    /// The result without the number, because a report may be written to a log.
    public var description: String { fault.map { "not valid: \($0.code.rawValue)" } ?? "valid" }
    public var customMirror: Mirror { Mirror(self, children: ["outcome": description]) }
}
