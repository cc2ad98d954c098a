import Domain
import Groundwork
import SQLDatabase
import Store

extension ImportBatch {
    /// Returns the batch's organisation if the actor may see the batch. An HR authority above it may see a batch if its
    /// undo was requested.
    func organisation(
        seenBy actor: Actor,
        on ground: Ground,
        in sql: any SQLReader
    ) throws -> Organisation {
        let organisation = try Organisations.require(self.organisation, in: sql)
        let isAsked = try latestUndo(in: sql) != nil
        try ground.access.require(
            actor,
            isAsked ? .seeUndo(organisation.id, organisation.managingRegion) : .seeBatch(organisation.id)
        )
        return organisation
    }
}

extension ImportProgress {
    /// Creates the progress, or returns `nil` if no job works on the batch.
    init?(of batch: ImportBatch, in sql: any SQLReader) throws {
        guard [.reading, .checking, .committing, .approving, .undoing].contains(batch.state),
            let job = try Jobs.latest(for: batch.id.text, in: sql)
        else { return nil }
        self.init(
            stage: job.progress.stage,
            done: job.progress.done,
            total: job.progress.total,
            secondsLeft: job.secondsLeft,
            isWaiting: job.state == .waiting,
            hasFailed: job.state == .failed
        )
    }
}
