public import Domain
public import SQLDatabase

/// The people and years for which a committed page has added records. The undo of a batch uses it. An index over all
/// records would cost time for every record.
public struct ImportChunk: Hashable, Sendable {
    public let number: Int
    public let years: [Int]
    public let people: [PersonID]

    /// Creates an import chunk.
    public init(number: Int, years: [Int], people: [PersonID]) {
        self.number = number
        self.years = years
        self.people = people
    }
}

/// The chunks of batches in the database.
public enum ImportChunks {
    /// Adds a chunk.
    public static func add(_ chunk: ImportChunk, to batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO import_chunk (batch_id, number, years, people) VALUES (?, ?, ?, ?)",
            [
                .id(batch), .integer(chunk.number), .text(chunk.years.map(String.init).joined(separator: ",")),
                .blob(PackedIdentifiers.pack(chunk.people)),
            ]
        )
    }

    /// Returns the first chunk after a number, or `nil` if there is none.
    public static func next(of batch: BatchID, after number: Int, in sql: any SQLReader) throws -> ImportChunk? {
        try sql.first(
            "SELECT number, years, people FROM import_chunk WHERE batch_id = ? AND number > ? ORDER BY number LIMIT 1",
            [.id(batch), .integer(number)],
            read
        )
    }

    private static func read(_ row: inout SQLRow) throws -> ImportChunk {
        ImportChunk(
            number: try row.integer(),
            years: try row.text().split(separator: ",").compactMap { Int($0) },
            people: try PackedIdentifiers.unpack(try row.blob(), of: "import_chunk.people")
        )
    }

    /// Removes a chunk after its records are reversed.
    public static func remove(_ chunk: ImportChunk, of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM import_chunk WHERE batch_id = ? AND number = ?",
            [.id(batch), .integer(chunk.number)]
        )
    }

    /// Calls `body` for every chunk that is not reversed yet, in order.
    static func forEach(of batch: BatchID, in sql: any SQLReader, _ body: (ImportChunk) throws -> Void) throws {
        var number = 0
        while let chunk = try next(of: batch, after: number, in: sql) {
            try body(chunk)
            number = chunk.number
        }
    }
}
