import Domain

extension RecordStatus: CodedWord {
    static let byCode = casesByCode()

    /// The code of the status. Partial indexes of `record` contain some of these codes.
    var code: Int {
        switch self {
        case .draft: 1
        case .submitted: 2
        case .returned: 3
        case .recognised: 4
        case .rejected: 5
        case .reversed: 6
        }
    }

    /// The codes of submitted and recognised records, for a statement.
    static let standing = codes(RecordStatus.submitted, .recognised)
}

extension HoursRecord.Origin: CodedWord {
    static let byCode = casesByCode()

    var code: Int {
        switch self {
        case .declaration: 1
        case .imported: 2
        }
    }
}

extension RecordEvent.Action: CodedWord {
    static let byCode = casesByCode()

    var code: Int {
        switch self {
        case .drafted: 1
        case .changed: 2
        case .submitted: 3
        case .withdrawn: 4
        case .returned: 5
        case .recognised: 6
        case .rejected: 7
        case .imported: 8
        case .reversed: 9
        case .reversalRequested: 10
        case .reversalRefused: 11
        }
    }
}

extension Ledger.Kind: CodedWord {
    static let byCode = casesByCode()

    var code: Int {
        switch self {
        case .recognition: 1
        case .reversal: 2
        }
    }
}
