import PostgresDriver
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// Values and results that are much larger than those of pages.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct LargeResultTests {
    @Test func `a value of fifty megabytes is written and read back`() async throws {
        let pool = try await TestPostgres.require().database().pool(.patient)
        let bytes = [UInt8](repeating: 0x5A, count: 50_000_000)
        try await pool.write { tx in
            try tx.execute("CREATE TABLE file (bytes BYTEA)")
            try tx.execute("INSERT INTO file (bytes) VALUES (?)", [.blob(bytes)])
        }
        let back = try await pool.readLong { try $0.first("SELECT bytes FROM file") { try $0.blob() } }
        #expect(back == bytes)
    }

    @Test func `five thousand rows of a hundred kilobytes are read`() async throws {
        let pool = try await TestPostgres.require().database().pool(.patient)
        let lengths = try await pool.readLong { sql in
            try sql.rows("SELECT repeat('x', 100000), n FROM generate_series(1, 5000) AS n", []) {
                (try $0.text().utf8.count, try $0.integer())
            }
        }
        #expect(lengths.count == 5_000)
        #expect(lengths.allSatisfy { $0.0 == 100_000 })
        #expect(lengths.map(\.1) == Array(1...5_000))
    }

    @Test func `two hundred thousand rows are copied and counted`() async throws {
        let pool = try await TestPostgres.require().database().pool(.patient)
        try await pool.createThings()
        try await pool.write { tx in
            try tx.execute("INSERT INTO thing (number) VALUES (?)", rows: (1...200_000).map { [.integer($0)] })
        }
        #expect(try await pool.read { try $0.count("SELECT sum(number) FROM thing") } == 20_000_100_000)
    }
}
