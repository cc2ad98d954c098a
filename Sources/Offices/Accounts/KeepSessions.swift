import Credentials
public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists and ends the sessions of the actor's own account.
public struct KeepSessions: Sendable {
    /// A session, and whether it is the one that asks.
    public struct Item: Sendable {
        public let session: ListedSession
        public let isCurrent: Bool
    }

    private let ground: Ground
    private let rules: SessionRules

    public init(_ ground: Ground, rules: SessionRules = SessionRules()) {
        self.ground = ground
        self.rules = rules
    }

    /// Returns the open sessions of the account, the newest first, at most 50.
    /// - Parameter token: The token of the session that asks.
    public func callAsFunction(_ actor: Actor, token: String) async throws -> [Item] {
        let (now, current) = (ground.now(), SHA256Text.hash(token))
        return try await ground.pool.read { [rules] sql in
            try Sessions.list(of: actor.account, now: now, idleSince: rules.idleSince(now), limit: 50, in: sql)
        }.map { Item(session: $0, isCurrent: $0.name == current) }
    }

    /// Ends one session of the account. A session that has ended already, or of another account, is left alone.
    public func end(_ actor: Actor, _ name: String) async throws {
        try await ground.pool.write { [ground] tx in
            guard try Sessions.end(name, of: actor.account, in: tx) else { return }
            try ground.audit(entry("session-ended", actor), in: tx)
        }
    }

    /// Ends all sessions of the account except the one that asks.
    public func endOthers(_ actor: Actor, token: String) async throws {
        try await ground.pool.write { [ground] tx in
            try Sessions.endAll(of: actor.account, except: SHA256Text.hash(token), in: tx)
            try ground.audit(entry("other-sessions-ended", actor), in: tx)
        }
    }

    private func entry(_ action: String, _ actor: Actor) -> AuditEntry {
        AuditEntry(by: actor, action: action, subjectKind: "account", subjectID: actor.account.text)
    }
}
