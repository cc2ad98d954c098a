/// The answer to a question of `Access`.
public enum Decision: Hashable, Sendable {
    case allowed
    case refused(Refusal)

    /// Why not; nil when it is allowed.
    public var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

/// Why somebody may not do what they asked.
public enum Refusal: String, Error, CaseIterable, Hashable, Sendable {
    /// The person, organisation or record is outside what the account looks after.
    case notYours = "not-yours"
    /// The account has no role that does this at all.
    case notYourRole = "not-your-role"
    /// Nobody decides about a declaration of their own.
    case ownDeclaration = "own-declaration"
    /// Nobody decides about an account of their own.
    case ownAccount = "own-account"
    /// The second person must be another than the first.
    case samePerson = "same-person"

    /// A sentence for the one who is refused: what is wrong and what to do.
    public var chinese: String {
        switch self {
        case .notYours: "这项内容不在您的管理范围内。如需办理，请联系其用人单位或所属人社部门。"
        case .notYourRole: "您的账号没有办理这项业务的权限。如确需办理，请联系本单位管理员。"
        case .ownDeclaration: "这里有您本人的学时，须由本单位其他经办人或上级人社部门办理。"
        case .ownAccount: "这是您本人的账号，须由另一位管理员办理。"
        case .samePerson: "须由另一位经办人确认，发起人不能确认自己的申请。"
        }
    }
}
