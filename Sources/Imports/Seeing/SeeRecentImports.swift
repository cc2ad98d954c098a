public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows the latest imports on an official's first page.
public struct SeeRecentImports: Sendable {
    public struct Overview: Sendable {
        /// The latest batches of the office's organisation.
        public let recent: [ListedBatch]
        /// The number of undo requests by others that this account may decide.
        public let undos: Int
    }

    private static let few = 3

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the latest imports. The office of a provider decides nothing, so it sees none.
    /// - Throws: `Refusal` if the actor has no office.
    public func callAsFunction(_ actor: Actor) async throws -> Overview {
        try ground.access.require(actor, .workAtDesk)
        guard let office = actor.office, actor.may(.recognise) else { return Overview(recent: [], undos: 0) }
        return try await ground.pool.read { [ground] sql in
            Overview(
                recent: try Imports.list(of: [office.organisation], page: 1, pageSize: Self.few, in: sql)
                    .map { try ListedBatch($0, in: sql) },
                undos: try ListedUndo.waiting(for: actor, in: office, on: ground, sql).count
            )
        }
    }
}
