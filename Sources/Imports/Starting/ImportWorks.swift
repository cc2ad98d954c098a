import Domain
public import Groundwork
import SQLDatabase
import Store

/// The work of imports that a `JobRunner` runs.
public enum ImportWorks {
    /// Returns the work for each kind of job in this room.
    public static func all(_ ground: Ground, files: ImportFiles) -> [any JobWork] {
        [
            BatchWork(ground: ground, kind: .readImport, run: ReadImport(ground, files: files).callAsFunction) {
                batch in
                try await ReadImport(ground, files: files).giveUp(batch)
            },
            BatchWork(ground: ground, kind: .commitImport, run: AddImport(ground).callAsFunction),
            BatchWork(ground: ground, kind: .approveImport, run: RecogniseBatch(ground).callAsFunction),
            BatchWork(ground: ground, kind: .undoImport, run: UndoImportWork(ground).callAsFunction),
        ]
    }
}

/// The work on the batch that a job names.
private struct BatchWork: JobWork {
    let ground: Ground
    let kind: Job.Kind
    let run: @Sendable (BatchID, RunningJob) async throws -> Void
    var end: @Sendable (BatchID) async throws -> Void = { _ in }

    func callAsFunction(_ subject: String, _ job: RunningJob) async throws {
        try await run(batch(subject), job)
    }

    func giveUp(_ subject: String) async throws {
        try await end(batch(subject))
    }

    func tellOfFailure(_ subject: String, in tx: any SQLTransaction) throws {
        // A batch that is gone, and an unreadable sheet, about which the importer has been told already, need nothing.
        guard let id = BatchID(subject), let batch = try Imports.find([id], in: tx)[id], batch.state != .unreadable
        else { return }
        try SendNews(ground)(batch.news(.importFailed), to: batch.committedBy ?? batch.importedBy, in: tx)
    }

    private func batch(_ subject: String) throws -> BatchID {
        guard let batch = BatchID(subject) else { throw LookupFailure.missing("batch") }
        return batch
    }
}
