/// The reason why the database did not do its work. It contains no values of the statement.
public enum SQLFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file or server cannot be opened.
    case unreachable(String)
    /// A unique key, a check or a foreign key refused the change.
    case constraint(String)
    /// Another writer has held the database for too long, or no connection became free in time.
    case busy
    /// Other writers changed what the transaction had read, each time that it ran.
    case conflict
    /// The connection broke while the change was being saved. Nobody knows whether it is saved.
    case uncertain
    /// The disk of the database is full.
    case full
    /// A column that the code reads as `NOT NULL` contains `NULL`. Columns count from 0.
    case unexpectedNull(column: Int)
    /// A column of identifiers contained another value.
    case notAnIdentifier(column: Int)
    /// Any other failure.
    case other(String)

    /// A text contains the character U+0000, which PostgreSQL does not store.
    public static let zeroInText = SQLFailure.constraint("a text contains the character U+0000")

    /// The reason in one English line, for logs and the command line.
    public var description: String {
        switch self {
        case .unreachable(let why): "the database cannot be opened: \(why)"
        case .constraint(let why): "the database refused the change: \(why)"
        case .busy: "the database is held by somebody else; try again"
        case .conflict: "other changes came first each time; try again"
        case .uncertain: "the connection broke while the change was being saved; look whether it is saved"
        case .full: "the disk of the database is full"
        case .unexpectedNull(let column): "column \(column) holds nothing where a value is promised"
        case .notAnIdentifier(let column): "column \(column) holds no identifier"
        case .other(let why): "the database failed: \(why)"
        }
    }
}
