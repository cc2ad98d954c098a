public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows what the undo of a whole batch would affect, and how its records have been used since.
public struct SeeImportUndo: Sendable {
    public struct View: Sendable {
        public let batch: ImportBatch
        public let organisationName: String
        public let use: BatchUse
        /// The newest request, if there is one.
        public let undo: Approval?
        /// Whether the actor may request an undo.
        public let mayAsk: Bool
        public let mayDecide: Bool
        /// The reason why the actor may not decide about the waiting request.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the effects of the undo.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws -> View {
        try await ground.pool.readLong { [ground] sql in
            let act = ImportUndo(ground: ground)
            let target = try act.target(Approval.Subject(id), in: sql)
            let (batch, organisation) = (target.batch, target.organisation)
            try ground.access.require(actor, .seeUndo(organisation.id, organisation.managingRegion))
            let undo = try batch.latestUndo(in: sql)
            let isWaiting = undo?.state == .waiting
            let mayAsk = ground.access.decide(actor, act.asking(target)) == .allowed
            let refusal = try undo.flatMap { undo in
                isWaiting ? try ListApprovals(ground, act).refusal(of: actor, undo, target, in: sql) : nil
            }
            return View(
                batch: batch,
                organisationName: organisation.name,
                use: try BatchRecords.use(of: id, in: sql),
                undo: undo,
                mayAsk: mayAsk && batch.state == .committed && !isWaiting,
                mayDecide: isWaiting && refusal == nil,
                refusal: refusal
            )
        }
    }
}
