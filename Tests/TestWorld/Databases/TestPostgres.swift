import Foundation
import PostgresDriver
import SQLDatabase
import Store
import Synchronization

@testable import TestSupport

/// The private server of the tests, whose address is in `XUESHI_TEST_POSTGRES`. `bin/test` starts it.
///
/// Each test has a database of its own, copied from one with the newest schema.
final class TestPostgres: Sendable {
    /// The server, or `nil` if there is none.
    static let shared: TestPostgres? = ProcessInfo.processInfo.environment["XUESHI_TEST_POSTGRES"].map(
        TestPostgres.init
    )

    private let server: String
    private let count = Atomic(0)
    private let gate = Gate(places: 100)
    private let template: Task<String, any Error>

    private init(_ server: String) {
        self.server = server
        template = Task {
            let name = "template_\(ProcessInfo.processInfo.processIdentifier)"
            try TestPostgres.administer("CREATE DATABASE \(name)", on: server)
            let pool = PostgresPool(try PostgresAddress(Self.address(of: name, on: server)))
            try await Schema.migrator.migrate(pool, at: 0)
            return name
        }
    }

    /// - Throws: `WorldFailure` if `XUESHI_TEST_POSTGRES` is not set.
    static func require() throws -> TestPostgres {
        guard let shared else {
            throw WorldFailure("start a server with bin/postgres, and name it in XUESHI_TEST_POSTGRES")
        }
        return shared
    }

    /// Returns a pool on a new database with the newest schema. The database is removed with the pool.
    func migrated() async throws -> any SQLPool {
        try await migratedDatabase().pool()
    }

    /// Creates a database with the newest schema.
    func migratedDatabase() async throws -> TestDatabase {
        try await database(like: template.value)
    }

    /// Creates a database.
    /// - Parameter original: The database to copy. The usual one is empty.
    func database(like original: String = "template0") async throws -> TestDatabase {
        await gate.enter()
        let number = count.add(1, ordering: .relaxed).newValue
        let name = "test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
        try Self.administer("CREATE DATABASE \(name) TEMPLATE \(original) STRATEGY file_copy", on: server)
        return TestDatabase(name: name, server: server, gate: gate)
    }

    /// The address of a database.
    static func address(of name: String, on server: String) -> String {
        server.replacing(/\/[a-z]+$/, with: "/\(name)")
    }

    /// Runs one statement outside a transaction.
    static func administer(_ statement: String, on server: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/psql")
        process.arguments = [server, "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--command", statement]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorldFailure("psql: \(statement)") }
    }
}

/// A database of a test, which is removed with this value.
final class TestDatabase: Sendable {
    let name: String
    private let server: String
    private let gate: Gate

    fileprivate init(name: String, server: String, gate: Gate) {
        self.name = name
        self.server = server
        self.gate = gate
    }

    deinit {
        try? TestPostgres.administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", on: server)
        gate.leave()
    }

    var address: String { TestPostgres.address(of: name, on: server) }

    /// Returns a pool, as another instance would have one.
    func pool(_ settings: PostgresSettings = .small) throws -> any SQLPool {
        OwningPool(inner: PostgresPool(try PostgresAddress(address), settings), database: self)
    }

    /// A pool that keeps its database alive.
    private struct OwningPool: WrappingPool {
        let inner: any SQLPool
        let database: TestDatabase
    }
}

extension PostgresSettings {
    /// Few connections, because many tests run at the same time.
    static var small: PostgresSettings {
        var settings = PostgresSettings()
        (settings.connections, settings.longConnections) = (3, 1)
        return settings
    }
}
