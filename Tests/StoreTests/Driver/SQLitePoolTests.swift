import Domain
import Foundation
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport

@Suite struct SQLitePoolTests {
    private struct Stopped: Error {}

    @Test func `a failed transaction leaves no record, history, ledger entry or log entry`() async throws {
        let shelf = try await Shelf()
        let record = try shelf.record(status: .recognised)
        await #expect(throws: Stopped.self) {
            try await shelf.write { tx in
                try Records.add(record, in: tx)
                try RecordHistory.add(.recognised, to: record, by: shelf.lin, at: shelf.now, in: tx)
                try shelf.enter(of: record.id, in: tx)
                let line = AuditEntry(account: nil, action: "x", subjectKind: "record", subjectID: record.id.text)
                try AuditLog.write(line, id: Identifier(stored: "line"), at: shelf.now, in: tx)
                throw Stopped()
            }
        }
        for table in ["record", "record_event", "ledger_entry", "audit_entry"] {
            #expect(try await shelf.count(table) == 0)
        }
    }

    @Test(arguments: [true, false])
    func `a reader cannot write, in memory or in a file`(inMemory: Bool) async throws {
        let file = TemporaryDatabase()
        let shelf = try await Shelf(inMemory ? SQLitePool() : file.open())
        await #expect(throws: SQLFailure.self) {
            try await shelf.read { sql in
                try sql.rows("UPDATE person SET name = 'x' RETURNING name", []) { try $0.text() }
            }
        }
        #expect(try await shelf.count("person WHERE name = 'x'") == 0)
    }

    @Test(.timeLimit(.minutes(2)), arguments: [true, false])
    func `work that is cancelled during a statement counts as cancelled, not as failed`(
        isWriting: Bool
    ) async throws {
        let file = TemporaryDatabase()
        let pool = try file.open()
        let begun = AsyncStream.makeStream(of: Void.self)
        // The statement itself signals that it runs. An interrupt before its start has no effect.
        let endless: @Sendable (any SQLReader) throws -> Void = { sql in
            _ = try sql.rows("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", []) {
                _ in
                begun.continuation.finish()
            }
        }
        let working = Task {
            if isWriting { try await pool.write(endless) } else { try await pool.readLong(endless) }
        }
        for await _ in begun.stream {}
        working.cancel()
        await #expect(throws: CancellationError.self) { try await working.value }
    }

    @Test func `deleted content does not remain in the file`() async throws {
        let file = TemporaryDatabase()
        let secret = "三六〇一九九一九九〇〇一〇一九〇一"
        do {
            let pool = try file.open()
            try await pool.write { tx in
                try tx.execute("CREATE TABLE thing (a TEXT) STRICT")
                try tx.execute("INSERT INTO thing VALUES (?), (?), (?)", [.text("前"), .text(secret), .text("后")])
            }
            try await pool.write { tx in _ = try tx.execute("DELETE FROM thing WHERE a = ?", [.text(secret)]) }
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
        #expect(bytes.range(of: Data("前".utf8)) != nil)
        #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }

    @Test func `written content is there when the file is opened again`() async throws {
        let file = TemporaryDatabase()
        _ = try await Shelf(file.open())
        let again = try file.open()
        #expect(try await again.read { try $0.count("SELECT count(*) FROM person") } == 2)
        #expect(try await again.read { try $0.first("PRAGMA journal_mode") { try $0.text() } } == "wal")
        #expect(try await again.read { try $0.count("PRAGMA foreign_keys") } == 1)
    }

    @Test func `a read that fails leaves its connection without a transaction, and later reads see what was written`()
        async throws
    {
        let folder = try TemporaryFolder()
        let pool = try SQLitePool(path: "\(folder.path)/x.sqlite")
        try await pool.write { _ = try $0.execute("CREATE TABLE t (x INTEGER)", []) }
        for expected in 0..<20 {
            await #expect(throws: Stopped.self) {
                try await pool.read { sql in
                    _ = try sql.count("SELECT count(*) FROM t")
                    throw Stopped()
                }
            }
            #expect(try await pool.read { try $0.count("SELECT count(*) FROM t") } == expected)
            try await pool.write { _ = try $0.execute("INSERT INTO t VALUES (1)", []) }
        }
    }

    @Test func `a reading connection cannot write`() async throws {
        let folder = try TemporaryFolder()
        let pool = try SQLitePool(path: "\(folder.path)/x.sqlite")
        try await pool.write { _ = try $0.execute("CREATE TABLE t (x INTEGER)", []) }
        await #expect(throws: SQLFailure.self) {
            try await pool.read { _ = try $0.rows("INSERT INTO t VALUES (1) RETURNING x", []) { try $0.integer() } }
        }
        #expect(try await pool.read { try $0.count("SELECT count(*) FROM t") } == 0)
    }

    @Test func `a column with an unexpected NULL is reported by its position`() async throws {
        let shelf = try await Shelf()
        await #expect(throws: SQLFailure.unexpectedNull(column: 1)) {
            try await shelf.read { sql in
                try sql.first("SELECT 1, NULL", []) { row in "\(try row.integer())\(try row.text())" }
            }
        }
    }

    @Test(arguments: ["", "a'b", "%_\\", "学时　😀", "line\nfeed", "; DROP TABLE person; --"])
    func `text is read back as it was written`(_ text: String) async throws {
        let shelf = try await Shelf()
        let back = try await shelf.read { sql in try sql.first("SELECT ?", [.text(text)]) { try $0.text() } }
        #expect(back == text)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 9_007_199_254_740_993, Int.max])
    func `whole numbers are read back exactly`(_ number: Int) async throws {
        let shelf = try await Shelf()
        #expect(try await shelf.read { sql in try sql.count("SELECT ?", [.integer(number)]) } == number)
    }

    @Test func `an error of the engine contains no values`() async throws {
        let shelf = try await Shelf()
        let failure = await #expect(throws: SQLFailure.self) {
            try await shelf.write { tx in
                try tx.execute("UPDATE person SET document_number = ?, document_kind = 'x'", ["SECRET-NUMBER"])
            }
        }
        #expect(failure.map { !$0.description.contains("SECRET") } == true)
    }

    @Test func `an invalid file or folder gives a different error from other failures`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "garbage-\(UUID().uuidString)")
        try Data(repeating: 0x41, count: 8192).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        for path in [file.path, file.path + "/below/x.sqlite", "/proc/nowhere/x.sqlite"] {
            let failure = #expect(throws: SQLFailure.self) { try SQLitePool(path: path) }
            guard case .unreachable = failure else {
                Issue.record("not unreachable: \(String(describing: failure))")
                continue
            }
        }
    }
}
