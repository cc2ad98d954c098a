public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows what taking a whole batch back would touch: what has been used since is told first.
public struct SeeImportUndo: Sendable {
    public struct View: Sendable {
        public let batch: ImportBatch
        public let organisationName: String
        public let use: BatchUse
        /// The newest wish, if there is one.
        public let undo: ImportUndo?
        /// Whether the one who looks may ask, and may decide what waits.
        public let mayAsk: Bool
        public let mayDecide: Bool
        /// Why the one who looks may not decide what waits.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, or `LookupFailure.missing` when there is no such batch.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws -> View {
        try await ground.pool.readLong { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            let organisation = try Organisations.require(batch.organisation, in: sql)
            try ground.access.require(actor, .seeUndo(organisation.id, organisation.managingRegion))
            let undo = try ImportUndos.latest(of: id, in: sql)
            let mayAsk = ground.access.decide(actor, .requestUndo(organisation.id)) == .allowed
            let waiting = undo.flatMap { $0.state == .waiting ? $0 : nil }
            let decision = try waiting.map { waiting in
                let requester = waiting.requestedBy
                return ground.access.decide(
                    actor,
                    try Intention.confirmUndo(of: batch, requestedBy: requester, by: actor, in: sql)
                )
            }
            return View(
                batch: batch,
                organisationName: organisation.name,
                use: try BatchRecords.use(of: id, in: sql),
                undo: undo,
                mayAsk: mayAsk && batch.state == .committed && undo?.state != .waiting,
                mayDecide: decision == .allowed,
                refusal: decision?.refusal
            )
        }
    }
}

/// Asks that a committed batch be taken back whole; a second person decides.
public struct RequestImportUndo: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Asking again while a wish waits changes nothing.
    /// - Throws: `Refusal`; `FormFault` without a reason; `LookupFailure.outdated` unless the batch is committed.
    @discardableResult
    public func callAsFunction(_ actor: Actor, _ id: BatchID, reason: String) async throws -> ImportUndo {
        try await ground.pool.write { [ground] tx in
            let batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, .requestUndo(batch.organisation))
            let reason = try reason.checkedReason(at: "reason")
            if let waiting = try ImportUndos.latest(of: id, in: tx), waiting.state == .waiting { return waiting }
            guard batch.state == .committed else { throw LookupFailure.outdated }
            let undo = ImportUndo(
                id: ground.newID(),
                batch: id,
                reason: reason,
                requestedBy: actor.account,
                requestedByName: actor.name,
                requestedAt: ground.now(),
                state: .waiting
            )
            try ImportUndos.add(undo, in: tx)
            try ground.audit(AuditEntry("import-undo-requested", of: batch, by: actor, detail: reason), in: tx)
            return undo
        }
    }
}
