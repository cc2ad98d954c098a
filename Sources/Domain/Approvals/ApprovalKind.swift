/// What takes a second person.
///
/// To add a kind: a case here with its power in `ApprovalKind.power`, its word in the table `approval_kind` by a migration,
/// and a `TwoPersonAct` in the room that does it.
public enum ApprovalKind: String, CaseIterable, Sendable {
    /// Taking a recognised record back (冲红). The subject is the record, in its credit year.
    case reversal
    /// Taking a whole import back (整批撤销). The subject is the batch.
    case importUndo = "import-undo"
}
