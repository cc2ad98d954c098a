import Domain
import Store

extension AuditEntry {
    /// Creates an entry about an action on a batch.
    init(_ action: String, of batch: ImportBatch, by actor: Actor, detail: String? = nil) {
        self.init(
            by: actor,
            action: action,
            subjectKind: "import",
            subjectID: batch.id.text,
            detail: detail ?? batch.fileName
        )
    }
}
