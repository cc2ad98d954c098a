import SQLDatabase

extension SQLReader {
    /// Asks one question for many keys, some hundred at a time; its text is always the same, so that it stays prepared.
    /// - Parameter sql: given the placeholders that stand for the keys, the question. Keys come last among the values.
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
