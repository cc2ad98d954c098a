/// A request for something that takes a second person: one asks, and it waits until another has decided.
public struct Approval: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// Nobody has decided yet.
        case waiting
        case confirmed
        case refused
        /// What it was about has changed by other means, so that nothing is left to decide.
        case lapsed
    }

    public let id: ApprovalID
    public let kind: ApprovalKind
    public let subject: Subject
    /// Under whom it is decided.
    public let place: Place
    public let asked: Asked
    public let state: State
    /// Nil unless somebody has confirmed or refused it.
    public let decision: Decision?

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
    /// Who asked, and why.
    public struct Asked: Hashable, Sendable {
        public let account: AccountID
        /// The name of the account as it was then.
        public let name: String
        /// The office in which the account acted; nil for requests that were made before offices were kept with them.
        public let office: OfficeID?
        public let at: Instant
        public let reason: String

        public init(account: AccountID, name: String, office: OfficeID?, at: Instant, reason: String) {
            self.account = account
            self.name = name
            self.office = office
            self.at = at
            self.reason = reason
        }

        public init(by actor: Actor, at: Instant, reason: String) {
            self.init(account: actor.account, name: actor.name, office: actor.office?.id, at: at, reason: reason)
        }
    }

    /// Who confirmed or refused it.
    public struct Decision: Hashable, Sendable {
        public let account: AccountID
        /// The name of the account as it was then.
        public let name: String
        /// The office in which the account acted; nil for decisions that were made before offices were kept with them.
        public let office: OfficeID?
        public let at: Instant
        /// Why it was refused; nil when it was confirmed.
        public let reason: String?
        /// Whether an operator at the console stood for the second person.
        public let isAtConsole: Bool

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

public typealias ApprovalID = Identifier<Approval>
