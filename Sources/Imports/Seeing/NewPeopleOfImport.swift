public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Lists the people whom a batch has registered and who have no password yet. They need an activation slip.
public struct NewPeopleOfImport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the people's ids.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws -> [PersonID] {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            try ground.access.require(actor, .seeBatch(batch.organisation))
            return try ImportPeople.withoutAccount(by: id, limit: 10_000, in: sql)
        }
    }
}
