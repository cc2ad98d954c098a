import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Changes the office in which a session acts.
public struct ChooseOffice: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameters:
    ///   - typed: The id of the office, as the form sent it.
    ///   - token: The token of the session.
    /// - Returns: The office, or `nil` if the account does not hold it.
    public func callAsFunction(
        _ found: ResolveSession.SignedIn,
        _ typed: String,
        token: String
    ) async throws -> NamedOffice? {
        guard let id = OfficeID(typed), let office = found.offices.first(where: { $0.office.id == id }) else {
            return nil
        }
        if found.actor.office?.id == id { return office }
        let tokenHash = SHA256Text.hash(token)
        return try await ground.pool.write { [ground] tx in
            // The office may have ended since the session was loaded. A form that was opened in another office must not
            // be sent in this one, so the token changes.
            let csrfToken = FormToken.fresh(for: found.actor.account, in: id, with: ground.secret)
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

/// Lists the offices in which an account may act, with their names.
public struct SeeOffices: Sendable {
    public struct Choices: Sendable {
        public let offices: [Choice]
        /// The office in which the account acts now.
        public let current: OfficeID?
        public let hasOfficeEnded: Bool
    }

    /// An office with the names of its region and series.
    public struct Choice: Sendable {
        public let office: NamedOffice
        /// The name of the office's region, or `nil` if it has none.
        public let region: String?
        public let series: String?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ found: ResolveSession.SignedIn) -> Choices {
        Choices(
            offices: found.offices.map { office in
                Choice(
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
