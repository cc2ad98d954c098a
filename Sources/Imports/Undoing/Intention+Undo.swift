import Domain
import Groundwork
import SQLDatabase
import Store

extension Intention {
    /// Deciding about a batch, with what must be known of it.
    static func confirmUndo(
        of batch: ImportBatch,
        requestedBy requester: AccountID?,
        by actor: Actor,
        in sql: any SQLReader
    ) throws -> Self {
        let organisation = try Organisations.require(batch.organisation, in: sql)
        let isOwn = try actor.person.map { try BatchRecords.touches($0, batch.id, in: sql) } ?? false
        return .confirmUndo(
            organisation.id,
            organisation.managingRegion,
            requestedBy: requester,
            touchesOwnHours: isOwn
        )
    }
}
