import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Has a session act in one of its account's offices from now on.
public struct ChooseOffice: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - typed: the office's identifier, as the form sent it.
    ///   - token: of the session.
    /// - Returns: the office; nil for one that the account does not hold, or holds no longer.
    public func callAsFunction(
        _ found: ResolveSession.Found,
        _ typed: String,
        token: String
    ) async throws -> NamedOffice? {
        guard let id = OfficeID(typed), let office = found.offices.first(where: { $0.office.id == id }) else {
            return nil
        }
        if found.actor.office?.id == id { return office }
        let tokenHash = SHA256Text.hash(token)
        return try await ground.pool.write { [ground] tx in
            // It may have ended since the session was looked up.
            // A form that was opened in another office must not be sent in this one.
            let csrfToken = SecretToken.fresh().text
            guard try Sessions.choose(id, tokenHash: tokenHash, csrfToken: csrfToken, in: tx) else { return nil }
            try ground.audit(
                AuditEntry(
                    by: found.actor.acting(in: office.office),
                    action: "office-chosen",
                    subjectKind: "account",
                    subjectID: found.actor.account.text
                ),
                in: tx
            )
            return office
        }
    }
}

/// Lists the offices that an account may act in, in words.
public struct SeeOffices: Sendable {
    public struct View: Sendable {
        public let offices: [Listed]
        /// The one that the account acts in now.
        public let current: OfficeID?
        public let hasOfficeEnded: Bool
    }

    /// An office with the names of what it is for.
    public struct Listed: Sendable {
        public let office: NamedOffice
        /// Of the region that it looks after; nil for one that has none.
        public let region: String?
        public let series: String?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ found: ResolveSession.Found) -> View {
        View(
            offices: found.offices.map { office in
                Listed(
                    office: office,
                    region: office.office.region.map { ground.regions.region($0)?.name ?? $0.text },
                    series: office.office.series.map(ground.seriesName)
                )
            },
            current: found.actor.office?.id,
            hasOfficeEnded: found.hasOfficeEnded
        )
    }
}
