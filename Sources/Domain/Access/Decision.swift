/// The answer of `Access`.
public enum Decision: Hashable, Sendable {
    case allowed
    case refused(Refusal)

    /// The reason for a refusal, or `nil` if the intention is allowed.
    public var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

/// The reason why an actor may not do something.
public enum Refusal: String, Error, CaseIterable, Hashable, Sendable {
    /// The person, organisation or record is outside the scope of the account.
    case notYours = "not-yours"
    /// The role of the account does not have the power.
    case notYourRole = "not-your-role"
    /// The actor may not decide about their own hours.
    case ownDeclaration = "own-declaration"
    /// The actor may not decide about their own account.
    case ownAccount = "own-account"
    /// The same person has made the request. A second person must confirm it.
    case samePerson = "same-person"

    /// A sentence for the user: what is wrong and what to do.
    public var chinese: String {
        switch self {
        case .notYours: "这项内容不在您的管理范围内。如需办理，请联系其用人单位或所属人社部门。"
        case .notYourRole: "您的账号没有办理这项业务的权限。"
        case .ownDeclaration: "这里有您本人的学时，须由本单位其他经办人或上级人社部门办理。"
        case .ownAccount: "这是您本人的账号，须由另一位管理员办理。"
        case .samePerson: "须由另一位经办人复核，申请人不能复核自己的申请。"
        }
    }
}
