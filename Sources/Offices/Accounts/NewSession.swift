import Credentials
public import Domain
import Groundwork
import SQLDatabase
import Store

/// A session that has just been opened, with what its browser must keep.
public struct NewSession: Sendable {
    /// The token of the session. It goes into a cookie and is not stored.
    public let token: String
    /// The token of the browser, which also goes into a cookie.
    public let device: String
    /// The actor, in its only office if it has one.
    public let actor: Actor
    /// Whether the account has several offices and must choose one of them.
    public let mustChooseOffice: Bool
}

extension NewSession {
    /// Opens a session of an account. The caller has checked who it is.
    static func open(
        _ account: Account,
        from visit: Visit,
        _ ground: Ground,
        _ rules: SessionRules,
        now: Instant,
        in tx: any SQLTransaction
    ) throws -> NewSession {
        let token = SecretToken.fresh()
        let held = try Assignments.usable(by: account.id, at: now, in: tx).map(\.office)
        // With a single office there is nothing to choose.
        let actor = Actor(
            account: account.id,
            name: account.name,
            person: account.person,
            office: held.count == 1 ? held.first : nil
        )
        try Sessions.add(
            tokenHash: SHA256Text.hash(token.text),
            account: account.id,
            office: actor.office?.id,
            csrfToken: FormToken.fresh(for: account.id, in: actor.office?.id, with: ground.secret),
            browser: visit.browser,
            address: visit.address,
            at: now,
            until: rules.end(from: now),
            in: tx
        )
        return NewSession(
            token: token.text,
            device: try visit.rememberDevice(account.id, with: ground.secret, now: now, in: tx),
            actor: actor,
            mustChooseOffice: held.count > 1
        )
    }
}
