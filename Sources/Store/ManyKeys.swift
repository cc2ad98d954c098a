import SQLDatabase

extension SQLReader {
    /// Runs a query for many keys, some of them at a time. The text of the query is always the same, so that it stays
    /// prepared.
    ///
    /// PostgreSQL gets the keys as rows of an array. For a list of them it would make a plan each time, and as long as it
    /// has counted no rows of a new table, the plan would read a whole year instead of looking up the keys.
    /// - Parameters:
    ///   - value: Returns the SQL value of a key.
    ///   - values: The values before the keys.
    ///   - sql: Returns the query for the given text, which stands in the brackets of an `IN ()`.
    func rows<Key, Value>(
        for keys: [Key],
        _ value: (Key) -> SQLValue,
        values: [SQLValue] = [],
        _ sql: (_ keys: String) -> String,
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        guard let first = keys.first else { return [] }
        guard keys.count > 1 else { return try rows(sql("?"), values + [value(first)], read) }
        if dialect == .postgres, let type = KeyArray.type(of: value(first)) {
            return try stretches(of: keys, KeyArray.most).flatMap { some in
                try rows(sql(KeyArray.rows(of: type)), values + [KeyArray.value(of: some.map(value))], read)
            }
        }
        return try stretches(of: keys, manyKeys).flatMap { some in
            // A key of an earlier stretch would find its rows again.
            let padding = [SQLValue](repeating: value(some.last ?? first), count: manyKeys - some.count)
            return try rows(sql(manyPlaceholders), values + some.map(value) + padding, read)
        }
    }

    private func stretches<Key>(of keys: [Key], _ most: Int) -> [ArraySlice<Key>] {
        stride(from: 0, to: keys.count, by: most).map { keys[$0..<Swift.min($0 + most, keys.count)] }
    }
}

private let manyKeys = 200
private let manyPlaceholders = placeholders(manyKeys)
