public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Cancels a sheet before it is committed. Nothing is added.
public struct CancelImport: Sendable {
    private let ground: Ground
    private let files: ImportFiles

    /// Creates the workflow.
    /// - Parameter files: The place of the uploaded sheets.
    public init(_ ground: Ground, files: ImportFiles) {
        self.ground = ground
        self.files = files
    }

    /// Cancels the sheet. Work on the sheet stops at the next page. A second call changes nothing.
    /// - Parameter acceptingNewPeople: Whether new people are accepted. Pass it if a commit with the mode all or
    ///   nothing has failed. The rows of people whom the commit would have refused are then shown as refused.
    /// - Throws: `Refusal`, or `LookupFailure.outdated` if the commit has begun.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, acceptingNewPeople: Bool? = nil) async throws {
        let before = try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            try ground.access.require(actor, .seeBatch(batch.organisation))
            let state = batch.state
            if state == .cancelled { return state }
            guard [.reading, .choosing, .checking, .staged].contains(state) else { throw LookupFailure.outdated }
            if let acceptingNewPeople {
                try RefuseNewPeople(ground: ground)(of: &batch, acceptingNewPeople: acceptingNewPeople, in: tx)
            }
            batch.state = .cancelled
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: state, in: tx)
            for stage in [ImportPages.Stage.read, .checked] { try ImportPages.remove(stage, of: id, in: tx) }
            try ground.audit(AuditEntry("import-cancelled", of: batch, by: actor), in: tx)
            return state
        }
        // In every other state, the job that reads the file removes it.
        if before == .choosing { await files.remove(id) }
    }
}
