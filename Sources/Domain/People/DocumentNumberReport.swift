/// What a check of a document number found.
public struct DocumentNumberReport: Hashable, Sendable {
    public enum Warning: String, Hashable, Sendable {
        /// No such province, or no such county then or now. Never a fault: old and moved counties are many.
        case regionUnknown = "region-unknown"
    }

    /// As it was handed in.
    public let input: String
    /// NFKC, without white space and invisible characters, in capitals.
    public let normalised: String
    /// What it is the number of; of a valid one that tells it by itself, not what was stated. Nil for an organisation's.
    public let kind: DocumentKind?
    /// The first thing that is wrong; nil when the number is valid.
    public let fault: DocumentNumberFault?
    /// Only of a valid resident ID.
    public let birth: Day?
    public let sex: Sex?
    public let region: String?
    public let warnings: [Warning]

    public var isValid: Bool { fault == nil }
    /// The valid number of a person, under the kind that it is of.
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

public enum Sex: String, Hashable, Sendable {
    case female, male
}

/// What is wrong with a number.
public struct DocumentNumberFault: Error, Hashable, Sendable {
    public enum Code: String, CaseIterable, Sendable {
        /// A spreadsheet's 3.62101E+17: the digits are lost.
        case scientific
        case length
        case characters
        case birthDate = "birth-date"
        case checkDigit = "check-digit"
    }

    public let code: Code
    /// Chinese: what is wrong and what to do.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// A spreadsheet took the number for a figure, of which it keeps 15 digits.
    static let scientific = DocumentNumberFault(
        .scientific,
        "号码被表格当作数字保存，第 15 位以后的数字已丢失。请把该列设为文本格式后重新填写。"
    )
}

extension DocumentNumberReport: CustomStringConvertible, CustomReflectable {
    /// The outcome without the number: a report may end in a log.
    public var description: String { fault.map { "not valid: \($0.code.rawValue)" } ?? "valid" }
    public var customMirror: Mirror { Mirror(self, children: ["outcome": description]) }
}
