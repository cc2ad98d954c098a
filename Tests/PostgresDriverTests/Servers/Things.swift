import PostgresDriver
import SQLDatabase
import Synchronization

@testable import TestWorld

extension SQLPool {
    func createThings() async throws {
        try await write { tx in _ = try tx.execute("CREATE TABLE thing (number BIGINT PRIMARY KEY)") }
    }

    func numbers() async throws -> [Int] {
        try await read { try $0.rows("SELECT number FROM thing ORDER BY number", []) { try $0.integer() } }
    }
}

extension SQLTransaction {
    func add(_ number: Int) throws { try execute("INSERT INTO thing (number) VALUES (?)", [.integer(number)]) }
}

extension PostgresSettings {
    /// One connection, which the next work meets again.
    static var one: PostgresSettings {
        var settings = PostgresSettings()
        (settings.connections, settings.longConnections, settings.waiting) = (1, 1, 1)
        return settings
    }

    /// One connection, for which work waits long, so that a slow machine changes nothing.
    static var patient: PostgresSettings {
        var settings = one
        (settings.patience, settings.statement) = (120, 600)
        return settings
    }
}

extension PostgresPool {
    init(at address: String, _ settings: PostgresSettings = .patient) throws {
        self.init(try PostgresAddress(address), settings)
    }
}

/// Counts across threads.
final class Count: Sendable {
    private let value = Atomic(0)

    var now: Int { value.load(ordering: .sequentiallyConsistent) }

    /// Adds one and returns the new count.
    @discardableResult
    func add() -> Int { value.add(1, ordering: .sequentiallyConsistent).newValue }
}

/// The sessions that some work has met.
final class Sessions: Sendable {
    private let met = Mutex<Set<Int>>([])

    var count: Int { met.withLock(\.count) }

    func note(_ session: Int) { met.withLock { _ = $0.insert(session) } }
}
