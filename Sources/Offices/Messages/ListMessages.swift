public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the messages of the actor's own account, newest first.
public struct ListMessages: Sendable {
    /// One page of the list.
    public struct Page: Sendable {
        public let messages: [Message]
        /// Whether there are older messages after this page.
        public let hasOlder: Bool
    }

    /// The number of messages on a page.
    public static let pageSize = 20

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Parameter before: Only messages that are older than this one.
    public func callAsFunction(_ actor: Actor, before: MessageID? = nil) async throws -> Page {
        let size = Self.pageSize
        let found = try await ground.pool.read { sql in
            try Messages.list(of: actor.account, before: before, limit: size + 1, in: sql)
        }
        return Page(messages: Array(found.prefix(size)), hasOlder: found.count > size)
    }
}
