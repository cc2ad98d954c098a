import SQLDatabase

extension SQLReader {
    /// Runs a query for many keys, 200 at a time. The text of the query is always the same, so that it stays prepared.
    /// - Parameters:
    ///   - value: Returns the SQL value of a key.
    ///   - values: The values before the keys.
    ///   - sql: Returns the query for the given placeholders of the keys.
    func rows<Key, Value>(
        for keys: [Key],
        _ value: (Key) -> SQLValue,
        values: [SQLValue] = [],
        _ sql: (_ keys: String) -> String,
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        guard let last = keys.last else { return [] }
        var found: [Value] = []
        for start in stride(from: 0, to: keys.count, by: manyKeys) {
            let some = keys[start..<Swift.min(start + manyKeys, keys.count)].map(value)
            let padding = [SQLValue](repeating: value(last), count: keys.count > 1 ? manyKeys - some.count : 0)
            found += try rows(sql(keys.count > 1 ? manyPlaceholders : "?"), values + some + padding, read)
        }
        return found
    }
}

private let manyKeys = 200
private let manyPlaceholders = placeholders(manyKeys)
