/// A request for an act that needs a second person. One person asks, and the request waits until another one decides.
public struct Approval: Hashable, Sendable {
    /// The state of an approval.
    public enum State: String, CaseIterable, Sendable {
        /// Nobody has decided yet.
        case waiting
        case confirmed
        case refused
        /// The subject has changed in another way, so there is nothing left to decide.
        case lapsed
    }

    public let id: ApprovalID
    public let kind: ApprovalKind
    public let subject: Subject
    /// The place where the approval is decided.
    public let place: Place
    public let asked: Asked
    public let state: State
    /// The decision, or `nil` if nobody has confirmed or refused the request.
    public let decision: Decision?

    /// Creates an approval.
    public init(
        id: ApprovalID,
        kind: ApprovalKind,
        subject: Subject,
        place: Place,
        asked: Asked,
        state: State = .waiting,
        decision: Decision? = nil
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.place = place
        self.asked = asked
        self.state = state
        self.decision = decision
    }
}

extension Approval {
    /// The person who asked, and the reason.
    public struct Asked: Hashable, Sendable {
        public let account: AccountID
        /// The account's name at that time.
        public let name: String
        /// The office in which the account acted, or `nil` if the request is older than the column for offices.
        public let office: OfficeID?
        public let at: Instant
        public let reason: String

        /// Creates a request.
        public init(account: AccountID, name: String, office: OfficeID?, at: Instant, reason: String) {
            self.account = account
            self.name = name
            self.office = office
            self.at = at
            self.reason = reason
        }

        /// Creates a request by an actor.
        public init(by actor: Actor, at: Instant, reason: String) {
            self.init(account: actor.account, name: actor.name, office: actor.office?.id, at: at, reason: reason)
        }
    }

    /// The person who confirmed or refused the request, and the reason.
    public struct Decision: Hashable, Sendable {
        public let account: AccountID
        /// The account's name at that time.
        public let name: String
        /// The office in which the account acted, or `nil` if the decision is older than the column for offices.
        public let office: OfficeID?
        public let at: Instant
        /// The reason for a refusal, or `nil` for a confirmation.
        public let reason: String?
        /// Whether an operator at the console stood for the second person.
        public let isAtConsole: Bool

        /// Creates a decision.
        public init(
            account: AccountID,
            name: String,
            office: OfficeID?,
            at: Instant,
            reason: String?,
            isAtConsole: Bool = false
        ) {
            self.account = account
            self.name = name
            self.office = office
            self.at = at
            self.reason = reason
            self.isAtConsole = isAtConsole
        }
    }
}

/// The identifier of an approval.
public typealias ApprovalID = Identifier<Approval>
