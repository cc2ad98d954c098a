/// One line of the log: who did what to what. It never holds a document number or a secret.
public struct AuditEntry: Hashable, Sendable {
    public let account: AccountID?
    /// The office in which the account acted; nil for what it did for itself.
    public let office: OfficeID?
    /// `record-recognised`, `certificate-issued` …
    public let action: String
    public let subjectKind: String
    public let subjectID: String
    public let person: PersonID?
    public let creditYear: Int?
    public let detail: String?

    /// - Parameter account: nil for what nobody's account stands behind.
    public init(
        account: AccountID?,
        office: OfficeID? = nil,
        action: String,
        subjectKind: String,
        subjectID: String,
        person: PersonID? = nil,
        creditYear: Int? = nil,
        detail: String? = nil
    ) {
        self.account = account
        self.office = office
        self.action = action
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.person = person
        self.creditYear = creditYear
        self.detail = detail
    }

    /// What somebody did in the office that they act in.
    public init(
        by actor: Actor,
        action: String,
        subjectKind: String,
        subjectID: String,
        person: PersonID? = nil,
        creditYear: Int? = nil,
        detail: String? = nil
    ) {
        self.init(
            account: actor.account,
            office: actor.office?.id,
            action: action,
            subjectKind: subjectKind,
            subjectID: subjectID,
            person: person,
            creditYear: creditYear,
            detail: detail
        )
    }
}
