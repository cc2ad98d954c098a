public import Domain
import SQLDatabase
import Store

/// Drops a staged sheet; nothing of it is added.
public struct CancelImport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Cancelling twice changes nothing.
    /// - Parameter refusingNewPeople: whether the rows of people who are not known are told as refused.
    /// - Throws: `Refusal`; `StoreFailure.outdated` once rows of it were added.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, refusingNewPeople: Bool = false) async throws {
        try await ground.pool.write { [ground] tx in
            let batch = try Imports.require(id, in: tx)
            try Access.require(actor, .seeBatch(batch.organisation))
            if batch.state == .cancelled { return }
            guard try ImportRows.tally(id, in: tx).added == 0 else { throw StoreFailure.outdated }
            if refusingNewPeople {
                try ImportRows.refuseNewPeople(id, problem: .personUnknown(""), in: tx)
            }
            try Imports.finish(id, as: .cancelled, at: ground.now(), in: tx)
            try ground.audit("import-cancelled", of: batch, by: actor, in: tx)
        }
    }
}
