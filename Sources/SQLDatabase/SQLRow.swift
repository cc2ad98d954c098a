/// One row of a result. Each call reads the next column, from left to right.
///
/// Write the calls in the order of the columns in the `SELECT`. A row is valid only inside the closure that receives
/// it.
public struct SQLRow {
    private let source: any SQLRowSource
    private var column = 0

    /// Creates a row whose first column is read next.
    public init(_ source: any SQLRowSource) {
        self.source = source
    }

    /// Reads a text.
    /// - Throws: `SQLFailure.unexpectedNull` if the column contains `NULL`.
    public mutating func text() throws(SQLFailure) -> String {
        defer { column += 1 }
        guard let value = source.text(at: column) else { throw .unexpectedNull(column: column) }
        return value
    }

    /// Reads a text, or `nil` if the column contains `NULL`.
    public mutating func optionalText() -> String? {
        defer { column += 1 }
        return source.text(at: column)
    }

    /// Reads a whole number.
    /// - Throws: `SQLFailure.unexpectedNull` if the column contains `NULL`.
    public mutating func integer() throws(SQLFailure) -> Int {
        defer { column += 1 }
        guard let value = source.integer(at: column) else { throw .unexpectedNull(column: column) }
        return value
    }

    /// Reads a whole number, or `nil` if the column contains `NULL`.
    public mutating func optionalInteger() -> Int? {
        defer { column += 1 }
        return source.integer(at: column)
    }

    /// Reads bytes.
    /// - Throws: `SQLFailure.unexpectedNull` if the column contains `NULL`.
    public mutating func blob() throws(SQLFailure) -> [UInt8] {
        defer { column += 1 }
        guard let value = source.blob(at: column) else { throw .unexpectedNull(column: column) }
        return value
    }

    /// Reads bytes, or `nil` if the column contains `NULL`. A text gives its bytes in UTF-8.
    public mutating func optionalBlob() -> [UInt8]? {
        defer { column += 1 }
        return source.blob(at: column)
    }

    /// Returns the 16 bytes of a UUID as two words, with the first byte as the most significant one.
    /// - Throws: `SQLFailure.unexpectedNull` for null, or `SQLFailure.notAnIdentifier` for any other value that is not
    ///   a UUID.
    public mutating func identifier() throws(SQLFailure) -> (high: UInt64, low: UInt64) {
        defer { column += 1 }
        guard let value = try source.identifier(at: column) else { throw .unexpectedNull(column: column) }
        return value
    }

    /// Returns the 16 bytes of a UUID, or `nil` for null.
    /// - Throws: `SQLFailure.notAnIdentifier` for any other value that is not a UUID.
    public mutating func optionalIdentifier() throws(SQLFailure) -> (high: UInt64, low: UInt64)? {
        defer { column += 1 }
        return try source.identifier(at: column)
    }

    /// Reads a flag. 0 is false, and every other number is true.
    /// - Throws: `SQLFailure.unexpectedNull` if the column contains `NULL`.
    public mutating func flag() throws(SQLFailure) -> Bool {
        try integer() != 0
    }
}

/// The columns of the current row, as a driver provides them. Columns count from 0, and `nil` stands for `NULL`.
public protocol SQLRowSource {
    func text(at column: Int) -> String?
    func integer(at column: Int) -> Int?
    func blob(at column: Int) -> [UInt8]?
    /// Returns the 16 bytes of a UUID, or `nil` for null.
    /// - Throws: `SQLFailure.notAnIdentifier` for any other value that is not a UUID.
    func identifier(at column: Int) throws(SQLFailure) -> (high: UInt64, low: UInt64)?
}
