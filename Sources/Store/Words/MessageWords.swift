import Domain

extension Message.Kind: CodedWord {
    static let byCode = casesByCode()

    var code: Int {
        switch self {
        case .recognised: 1
        case .returned: 2
        case .rejected: 3
        case .importRecognised: 4
        case .importReversed: 5
        case .reversed: 6
        case .certificatesAffected: 7
        case .sanctioned: 8
        case .sanctionLifted: 9
        case .reversalConfirmed: 10
        case .reversalRefused: 11
        case .undoConfirmed: 12
        case .undoRefused: 13
        case .importChecked: 14
        case .importAdded: 15
        case .importApproved: 16
        case .importUndone: 17
        case .importFailed: 18
        }
    }
}
