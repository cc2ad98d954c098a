import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Several people change the same year of the same person at the same time.
@Suite struct RacingChangesTests {
    @Test func `forty recognitions at the same time are all in the ledger and in the standing`() async throws {
        let world = try await World()
        let before = try await world.ledger(.ben).count
        var waiting: [HoursRecord] = []
        for number in 1...40 { waiting.append(try await world.submitted(world.paper("论文第 \(number) 篇"))) }
        let decided = try await withThrowingTaskGroup(of: String.self) { group in
            for record in waiting { group.addTask { try await world.decide(record, .recognised).short } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(decided == Array(repeating: "decided", count: 40))
        let ledger = try await world.ledger(.ben)
        #expect(ledger.count == before + 40)
        #expect(Set(ledger.map(\.record)).isSuperset(of: waiting.map(\.id)))
        try await world.expectBalance()
    }

    @Test func `two certificates of one year that are issued at the same time have different numbers`() async throws {
        let world = try await World()
        for turn in 0..<5 {
            // The year grows while certificates are issued.
            let waiting = try await world.submitted(world.paper("论文第 \(turn) 篇"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await world.decide(waiting, .recognised) }
                for _ in 0..<4 { group.addTask { _ = try await world.issue(.ben) } }
                try await group.waitForAll()
            }
        }
        let numbers = try await world.pool.read { sql in
            try sql.rows("SELECT number FROM certificate", []) { try $0.text().split(separator: "-").last }
        }
        // Each turn may find the certificate of the turn before it still true, but only once.
        #expect(numbers.count >= 3)
        #expect(numbers.compactMap { $0.flatMap { Int($0) } }.sorted() == Array(1...numbers.count))
    }

    @Test func `of people who ask for the same certificate at the same time, all get the same one`() async throws {
        let world = try await World()
        let codes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<12 { group.addTask { try await world.issue(.ben).code } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(codes.count == 1)
        #expect(try await world.count("certificate") == 1)
    }
}
