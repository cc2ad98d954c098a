import SQLDatabase

/// The names of policies and subjects, with a number for each. The ledger stores the numbers, because the names would
/// repeat in every entry.
enum PolicyWords {
    /// Returns the numbers of words. New words get a number.
    static func numbers(of words: Set<String>, in tx: any SQLTransaction) throws -> [String: Int] {
        let known = try find(words, in: tx)
        let new = words.filter { known[$0] == nil }
        guard !new.isEmpty else { return known }
        try tx.execute(
            """
            INSERT INTO policy_word (id, word) SELECT coalesce(max(id), 0) + 1, ? FROM policy_word
            """,
            rows: new.sorted().map { [.text($0)] }
        )
        return try find(words, in: tx)
    }

    private static func find(_ words: Set<String>, in sql: any SQLReader) throws -> [String: Int] {
        let found = try sql.rows(
            for: Array(words),
            { .text($0) },
            { "SELECT word, id FROM policy_word WHERE word IN (\($0))" }
        ) { row in (try row.text(), try row.integer()) }
        return Dictionary(found) { first, _ in first }
    }
}
