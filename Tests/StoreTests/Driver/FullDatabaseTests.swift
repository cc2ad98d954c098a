import SQLDatabase
import SQLiteDriver
import Testing

@Suite struct FullDatabaseTests {
    /// A database that may not grow behaves like one on a full disk.
    @Test func `a full database reports it, and keeps its content`() async throws {
        let pool = try SQLitePool()
        try await pool.write { tx in
            try tx.execute("CREATE TABLE thing (text TEXT)")
            try tx.execute("INSERT INTO thing VALUES ('before')")
            _ = try tx.count("PRAGMA max_page_count = 4")
        }
        await #expect(throws: SQLFailure.full) {
            try await pool.write { tx in
                for _ in 0..<100 {
                    try tx.execute("INSERT INTO thing VALUES (?)", [.text(String(repeating: "x", count: 1_000))])
                }
            }
        }
        #expect(try await pool.read { try $0.count("SELECT count(*) FROM thing") } == 1)
    }
}
