public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Recognises all waiting records of an authority's batch at once. `DecideDeclarations` recognises single records.
public struct ApproveImport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Starts the job that recognises the records. A second call changes nothing.
    /// - Throws: `Refusal` if the account decides nothing at the batch's organisation, or `LookupFailure.outdated` if
    ///   the batch is not committed.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, .approveBatch(batch.organisation))
            if batch.state == .approving { return }
            guard batch.state == .committed, batch.options.kind != .roster else { throw LookupFailure.outdated }
            batch.state = .approving
            batch.approvedBy = actor.account
            batch.approvedIn = actor.office?.id
            try Imports.put(batch, was: .committed, in: tx)
            try Jobs.ask(.approveImport, for: batch, stage: .approving, on: ground, in: tx)
            try ground.audit(AuditEntry("import-approved", of: batch, by: actor), in: tx)
        }
        ground.bell.ring()
    }
}
