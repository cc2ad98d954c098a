public import Domain

/// The database holds something that this program cannot make sense of.
public enum StoreFailure: Error, Equatable, Sendable {
    /// A record in the first state cannot go to the second one.
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
