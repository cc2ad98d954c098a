import Domain
import Groundwork
import SQLDatabase
import Store

extension Jobs {
    /// Adds a job for a batch. The caller rings the bell after the transaction.
    static func ask(
        _ kind: Job.Kind,
        for batch: ImportBatch,
        stage: JobProgress.Stage,
        on ground: Ground,
        in tx: any SQLTransaction
    ) throws {
        try add(kind, id: ground.newID(), subject: batch.id.text, stage: stage, in: tx)
    }
}
