public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Marks messages of the actor's own account as read.
public struct ReadMessages: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Marks one message.
    /// - Returns: The message.
    /// - Throws: `LookupFailure.missing` if the account has no such message.
    public func callAsFunction(_ actor: Actor, _ id: MessageID) async throws -> Message {
        let now = ground.now()
        return try await ground.pool.write { tx in
            guard let message = try Messages.find(id, of: actor.account, in: tx) else {
                throw LookupFailure.missing("message")
            }
            try Messages.markRead(id, of: actor.account, at: now, in: tx)
            return message
        }
    }

    /// Marks all messages up to the newest one that the page showed. Those that came later stay unread.
    /// - Returns: The number of messages that were unread.
    @discardableResult
    public func all(_ actor: Actor, upTo newest: MessageID) async throws -> Int {
        let now = ground.now()
        return try await ground.pool.write { tx in
            try Messages.markAllRead(of: actor.account, upTo: newest, at: now, in: tx)
        }
    }
}
