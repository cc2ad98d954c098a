/// A part of an arriving record. A problem names the field that it is about. Each door has its own names for the
/// fields: in a sheet, a field is a column with a heading.
public enum ArrivingField: Int, CaseIterable, Sendable {
    case name, documentKind, documentNumber, employer, creditCode, year, subject, activity, course, hours
    case started, ended, sourceKey, series, note
    /// The status of the record in the system that it comes from. Our own exports contain it.
    case status
}
