import PostgresDriver
import SQLDatabase
import Synchronization
import Testing

@testable import TestSupport
@testable import TestWorld

/// The engines that keep the contract of `SQLPool`. Each test runs on both.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    /// SQLite, and PostgreSQL if there is a server.
    static let present = allCases.filter { $0 == .sqlite || TestPostgres.shared != nil }

    var testDescription: String { rawValue }

    /// Creates a database with the table `thing`, whose column `number` is its key, and a table `counter` with one row.
    func things() async throws -> Things {
        let database =
            switch self {
            case .sqlite: Things(database: .file(try TemporaryFolder()))
            case .postgres: Things(database: .server(try await TestPostgres.require().database()))
            }
        try await database.pool().write { tx in
            let d = tx.dialect
            try tx.execute(
                """
                CREATE TABLE thing (
                    number \(d.integer) NOT NULL PRIMARY KEY, text \(d.text), whole \(d.integer), bytes \(d.blob),
                    id \(d.identifier)
                ) \(d.tableEnd)
                """
            )
            try tx.execute("CREATE TABLE counter (key \(d.integer) PRIMARY KEY, value \(d.integer)) \(d.tableEnd)")
            try tx.execute("INSERT INTO counter (key, value) VALUES (1, 0), (2, 0)")
        }
        return database
    }
}

extension SQLReader {
    func numbers() throws -> [Int] { try rows("SELECT number FROM thing ORDER BY number", []) { try $0.integer() } }

    func counter(_ key: Int = 1) throws -> Int {
        try count("SELECT value FROM counter WHERE key = ?", [.integer(key)])
    }
}

extension SQLTransaction {
    func add(_ number: Int, _ text: String? = nil) throws {
        try execute("INSERT INTO thing (number, text) VALUES (?, ?)", [.integer(number), .text(text)])
    }

    func setCounter(_ key: Int = 1, to value: Int) throws {
        try execute("UPDATE counter SET value = ? WHERE key = ?", [.integer(value), .integer(key)])
    }
}

/// Counts across threads.
final class Count: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var now: Int { state.withLock(\.now) }

    /// The largest count so far.
    var most: Int { state.withLock(\.most) }

    /// Adds a number and returns the new count.
    @discardableResult
    func add(_ more: Int = 1) -> Int {
        state.withLock { state in
            state.now += more
            state.most = max(state.most, state.now)
            return state.now
        }
    }
}

/// Tells when the other engine was left out.
@Suite struct EngineTests {
    @Test(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server: the contract ran on SQLite"))
    func `the contract runs on both engines`() {
        #expect(Engine.present == Engine.allCases)
    }
}
