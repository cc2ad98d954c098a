public import Domain

/// The database contains something that this program cannot interpret.
public enum StoreFailure: Error, Equatable, Sendable {
    /// A record cannot go from the first state to the second one.
    case impossibleStep(RecordStatus, RecordStatus)
    /// The database contains a value that this program cannot read.
    case unreadable(column: String)
}

/// Reads a stored word as a case of an enumeration.
func word<Word: RawRepresentable>(
    _ text: String,
    of column: String
) throws(StoreFailure) -> Word where Word.RawValue == String {
    guard let value = Word(rawValue: text) else { throw .unreadable(column: column) }
    return value
}

/// Reads a stored day.
func storedDay(_ text: String, of column: String) throws(StoreFailure) -> Day {
    guard let day = Day(iso: text) else { throw .unreadable(column: column) }
    return day
}

/// Returns `?, ?, ?` for a list of values.
func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
}
