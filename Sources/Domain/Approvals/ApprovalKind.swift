/// A kind of act that needs a second person.
///
/// To add a kind, add a case here, its power in `ApprovalKind.power`, its word in the table `approval_kind` with a
/// migration, and a `TwoPersonAct` in the room that carries it out.
public enum ApprovalKind: String, CaseIterable, Sendable {
    /// The reversal of a recognised record (冲红). The subject is the record in its credit year.
    case reversal
    /// The undo of a whole import (整批撤销). The subject is the batch.
    case importUndo = "import-undo"
}
