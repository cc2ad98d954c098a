public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Confirms or refuses that a batch be taken back, as the second person; the taking back itself is a job.
public struct DecideImportUndo: Sendable {
    public enum Verdict: Hashable, Sendable {
        case confirmed
        case refused(reason: String)
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Deciding the same twice changes nothing.
    /// - Parameter isAtConsole: an operator at the console stands for the second person, and the audit says so.
    /// - Throws: `Refusal.samePerson` for whoever asked, `.ownDeclaration` for whoever has hours of their own in it;
    ///   `LookupFailure.outdated` when nothing waits, or it was decided otherwise.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        _ verdict: Verdict,
        isAtConsole: Bool = false
    ) async throws {
        try await ground.pool.write { [ground] tx in
            let batch = try Imports.require(id, in: tx)
            let organisation = try Organisations.require(batch.organisation, in: tx)
            // Who asks comes first: how it stands with a batch is not told to strangers.
            try ground.access.require(actor, .seeUndo(organisation.id, organisation.managingRegion))
            guard let undo = try ImportUndos.latest(of: id, in: tx) else { throw LookupFailure.outdated }
            let requester = isAtConsole ? nil : undo.requestedBy
            try ground.access.require(
                actor,
                Intention.confirmUndo(of: batch, requestedBy: requester, by: actor, in: tx)
            )
            let verdict = try verdict.checked()
            guard undo.state == .waiting else {
                guard undo.state == verdict.state else { throw LookupFailure.outdated }
                return
            }
            try decide(undo, batch, verdict, by: actor, isAtConsole: isAtConsole, in: tx)
        }
        ground.bell.ring()
    }
}

extension DecideImportUndo.Verdict {
    fileprivate func checked() throws(FormFault) -> Self {
        guard case .refused(let reason) = self else { return self }
        return .refused(reason: try reason.checkedReason(at: "reason"))
    }

    fileprivate var state: ImportUndo.State {
        switch self {
        case .confirmed: .confirmed
        case .refused: .refused
        }
    }
}

extension DecideImportUndo {
    private func decide(
        _ undo: ImportUndo,
        _ old: ImportBatch,
        _ verdict: DecideImportUndo.Verdict,
        by actor: Actor,
        isAtConsole: Bool,
        in tx: any SQLTransaction
    ) throws {
        switch verdict {
        case .refused(let reason):
            try ImportUndos.decide(undo, .refused, by: actor, reason: reason, at: ground.now(), in: tx)
            try ground.audit(AuditEntry("import-undo-refused", of: old, by: actor, detail: reason), in: tx)
        case .confirmed:
            guard old.state == .committed else { throw LookupFailure.outdated }
            var batch = old
            batch.state = .undoing
            batch.undoneIn = actor.office?.id
            try Imports.put(batch, was: .committed, in: tx)
            try ImportUndos.decide(undo, .confirmed, by: actor, reason: nil, at: ground.now(), in: tx)
            try Jobs.ask(.undoImport, for: batch, stage: .undoing, on: ground, in: tx)
            let action = isAtConsole ? "import-undo-confirmed-at-console" : "import-undo-confirmed"
            try ground.audit(AuditEntry(action, of: batch, by: actor, detail: undo.reason), in: tx)
        }
    }
}
