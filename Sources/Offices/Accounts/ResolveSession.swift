import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Finds the account that sends a request.
public struct ResolveSession: Sendable {
    public struct SignedIn: Sendable {
        /// The actor. It acts in the chosen office, or in its only one.
        public let actor: Actor
        public let csrfToken: String
        /// All offices that the account holds.
        public let offices: [NamedOffice]
        /// Whether the chosen office has ended meanwhile.
        public let hasOfficeEnded: Bool
        /// The numbers of what waits for the account in its office.
        public let figures: WaitingFigures

        /// The office in which the account acts, for the header of the page.
        public var office: NamedOffice? { offices.first { $0.office == actor.office } }

        /// Whether the account must choose an office before it can act in one.
        public var mustChooseOffice: Bool { actor.office == nil && (offices.count > 1 || hasOfficeEnded) }
    }

    private let ground: Ground
    private let rules: SessionRules

    public init(_ ground: Ground, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.rules = rules
    }

    /// Returns the session, or `nil` if the token is unknown, has expired or was unused for too long.
    public func callAsFunction(_ token: String) async throws -> SignedIn? {
        let now = ground.now()
        let hash = SHA256Text.hash(token)
        let result = try await ground.pool.read { [rules] sql in
            try Sessions.find(tokenHash: hash, now: now, idleSince: rules.idleSince(now), in: sql).map {
                ($0, try figures(of: $0, in: sql))
            }
        }
        guard let (found, figures) = result else { return nil }
        // This is saved only every five minutes, because a page should not wait for the writer.
        if found.lastSeen < now.adding(seconds: -300) {
            do {
                try await ground.pool.write { tx in try Sessions.touch(tokenHash: hash, at: now, in: tx) }
            } catch  where OutOfSpace.caused(error) {
                // Pages can still be read. The session only seems to be unused for longer than it is.
            }
        }
        return SignedIn(
            actor: found.actor,
            csrfToken: found.csrfToken,
            offices: found.offices,
            hasOfficeEnded: found.hasOfficeEnded,
            figures: figures
        )
    }

    /// Counts what waits, in the read that finds the session. Each count stops soon and has an index.
    private func figures(of found: Sessions.OpenSession, in sql: any SQLReader) throws -> WaitingFigures {
        var figures = WaitingFigures()
        figures.unreadMessages = found.unreadMessages
        let actor = found.actor
        if let office = try? ground.access.office(of: actor, for: .recognise) {
            figures.reviews = try WaitingRecords.count(
                at: office.organisation,
                reach: WaitingFigures.reach,
                in: sql
            )
        }
        if let office = try? ground.access.office(of: actor, for: .reverse) {
            figures.reversals = try Approvals.count([.reversal], for: office, reach: WaitingFigures.reach, in: sql)
        }
        return figures
    }
}

/// Ends a session.
public struct SignOut: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ token: String) async throws {
        try await ground.pool.write { tx in try Sessions.end(tokenHash: SHA256Text.hash(token), in: tx) }
    }
}
