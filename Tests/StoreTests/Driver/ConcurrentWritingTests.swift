import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Two pools on one file, like a server and the command line.
@Suite struct ConcurrentWritingTests {
    @Test func `concurrent writers lose no changes`() async throws {
        let database = try await SharedDatabase.make()
        let shelf = try await Shelf(database.pool())
        let pools = [shelf.pool, try database.pool()]
        try await shelf.write { tx in
            _ = try tx.execute("UPDATE account SET created_at = 0 WHERE id = \(shelf.lin.account.sql)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<40 {
                group.addTask {
                    // Reads before it writes: an upgrade of a read transaction would fail here.
                    try await pools[turn % 2].write { tx in
                        let count = try tx.count("SELECT created_at FROM account WHERE id = \(shelf.lin.account.sql)")
                        try tx.execute(
                            "UPDATE account SET created_at = ? WHERE id = \(shelf.lin.account.sql)",
                            [.integer(count + 1)]
                        )
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(
            try await shelf.read { try $0.count("SELECT created_at FROM account WHERE id = \(shelf.lin.account.sql)") }
                == 40
        )
    }

    @Test func `of two changes to the same version, one is refused as outdated`() async throws {
        let database = try await SharedDatabase.make()
        let shelf = try await Shelf(database.pool())
        let other = try database.pool()
        let old = try shelf.record()
        try await shelf.keep(old)
        let mended = try ["甲改", "乙改"].map { try shelf.record(version: 2, title: $0) }
        let results = await withTaskGroup(of: Bool.self) { group in
            for (pool, record) in zip([shelf.pool, other] as [any SQLPool], mended) {
                group.addTask {
                    do {
                        try await pool.write { tx in try Records.replace(old, with: record, in: tx) }
                        return true
                    } catch {
                        #expect(error as? LookupFailure == .outdated)
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.sorted { $0 && !$1 } == [true, false])
        #expect(try await shelf.read { try Records.require(old.id, in: $0) }.version == 2)
    }

    @Test func `a reader sees one state of the database from start to end`() async throws {
        let database = try await SharedDatabase.make()
        let shelf = try await Shelf(database.pool())
        let other = try database.pool()
        try await shelf.write { tx in _ = try tx.execute("UPDATE account SET created_at = 0") }
        async let change: Void = {
            for _ in 0..<50 {
                _ = try await other.write { try $0.execute("UPDATE account SET created_at = created_at + 1") }
            }
        }()
        for _ in 0..<50 {
            let (first, second) = try await shelf.read { sql in
                let question = "SELECT sum(created_at) FROM account"
                return (try sql.count(question), try sql.count(question))
            }
            #expect(first == second)
            #expect(first.isMultiple(of: 2))
        }
        try await change
    }
}
