/// Why the database could not do what was asked, without the values that were in it.
public enum SQLFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file or server cannot be opened.
    case unreachable(String)
    /// A unique key, a check or a foreign key refused the change.
    case constraint(String)
    /// Somebody else holds the database for too long.
    case busy
    /// The disk on which the database lies has no room.
    case full
    /// A column declared NOT NULL in the code held none.
    case unexpectedNull(column: Int)
    /// A column of identifiers held something else.
    case notAnIdentifier(column: Int)
    case other(String)

    public var description: String {
        switch self {
        case .unreachable(let why): "the database cannot be opened: \(why)"
        case .constraint(let why): "the database refused the change: \(why)"
        case .busy: "the database is held by somebody else; try again"
        case .full: "the disk of the database is full"
        case .unexpectedNull(let column): "column \(column) holds nothing where a value is promised"
        case .notAnIdentifier(let column): "column \(column) holds no identifier"
        case .other(let why): "the database failed: \(why)"
        }
    }
}
