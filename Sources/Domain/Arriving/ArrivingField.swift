/// A part of an arriving record, by which a problem says what it is about. A door knows what it calls each of them: a
/// sheet has a column for it, under a heading of its own.
public enum ArrivingField: Int, CaseIterable, Sendable {
    case name, documentKind, documentNumber, employer, creditCode, year, subject, activity, course, hours
    case started, ended, sourceKey, series, note
    /// What became of the record elsewhere, as our own exports say.
    case status
}
