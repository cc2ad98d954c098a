/// An entry of the audit log: who did what, and to what. It never contains a document number or a secret.
public struct AuditEntry: Hashable, Sendable {
    public let account: AccountID?
    /// The office in which the account acted, or `nil` if it acted for itself.
    public let office: OfficeID?
    /// The action, such as `record-recognised` or `certificate-issued`.
    public let action: String
    public let subjectKind: String
    public let subjectID: String
    public let person: PersonID?
    public let creditYear: Int?
    public let detail: String?
    /// From where the account acted: the address of its request, or `console`. `nil` if it is unknown, or for the work
    /// of a job.
    public let origin: String?

    /// The origin of what an operator does at the console.
    public static let console = "console"

    /// - Parameters:
    ///   - account: The account, or `nil` for an action without one.
    ///   - origin: From where it acted.
    public init(
        account: AccountID?,
        office: OfficeID? = nil,
        action: String,
        subjectKind: String,
        subjectID: String,
        person: PersonID? = nil,
        creditYear: Int? = nil,
        detail: String? = nil,
        origin: String? = nil
    ) {
        self.account = account
        self.office = office
        self.action = action
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.person = person
        self.creditYear = creditYear
        self.detail = detail
        self.origin = origin
    }

    /// Creates an entry about an action of an actor in its office.
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
            detail: detail,
            origin: actor.origin
        )
    }
}
