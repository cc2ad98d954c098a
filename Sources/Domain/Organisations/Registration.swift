/// An organisation's application to use the system (单位注册). The authority of the managing region decides about it. Only
/// then does the organisation exist for the rest of the system, under the identifier of its registration.
public struct Registration: Hashable, Sendable {
    /// The state of an application.
    public enum State: String, CaseIterable, Sendable {
        /// It waits for the authority.
        case pending
        /// The authority has sent it back. The organisation can correct it and send it again.
        case returned
        case approved
        /// The authority does not accept it. The credit code is then free for another application.
        case rejected

        /// The Chinese name, as pages show it.
        public var chineseName: String {
            switch self {
            case .pending: "等待审核"
            case .returned: "已退回"
            case .approved: "已通过"
            case .rejected: "不予通过"
            }
        }
    }

    public let id: OrganisationID
    public let details: Details
    public let state: State
    /// The number of changes so far. A decision names the version that its author has seen.
    public let version: Int
    /// When it was last sent.
    public let sentAt: Instant
    /// Why the authority returned or rejected it.
    public let reason: String?

    /// Creates a registration.
    public init(
        id: OrganisationID,
        details: Details,
        state: State,
        version: Int,
        sentAt: Instant,
        reason: String? = nil
    ) {
        self.id = id
        self.details = details
        self.state = state
        self.version = version
        self.sentAt = sentAt
        self.reason = reason
    }
}

extension Registration {
    /// What the organisation has stated.
    public struct Details: Hashable, Sendable {
        public let name: String
        public let creditCode: String
        public let kinds: Set<Organisation.Kind>
        /// The region in which it lies.
        public let region: RegionCode
        /// The region whose authority manages it, and decides about the registration.
        public let managingRegion: RegionCode
        public let contact: Contact
        public let manager: Manager

        /// Creates details.
        public init(
            name: String,
            creditCode: String,
            kinds: Set<Organisation.Kind>,
            region: RegionCode,
            managingRegion: RegionCode,
            contact: Contact,
            manager: Manager
        ) {
            self.name = name
            self.creditCode = creditCode
            self.kinds = kinds
            self.region = region
            self.managingRegion = managingRegion
            self.contact = contact
            self.manager = manager
        }
    }

    /// Whom the authority calls.
    public struct Contact: Hashable, Sendable {
        public let name: String
        public let telephone: String

        /// Creates a contact.
        public init(name: String, telephone: String) {
            self.name = name
            self.telephone = telephone
        }
    }

    /// The organisation's first manager, who gets an account with the approval.
    public struct Manager: Hashable, Sendable {
        public let name: String
        public let login: String

        /// Creates a manager.
        public init(name: String, login: String) {
            self.name = name
            self.login = login
        }
    }

    /// The organisation that it asks for.
    public var organisation: Organisation {
        Organisation(
            id: id,
            name: details.name,
            kind: details.kinds.inOrder.first ?? .employer,
            and: details.kinds,
            creditCode: details.creditCode,
            region: details.region,
            managingRegion: details.managingRegion
        )
    }
}
