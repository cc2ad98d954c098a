import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct DatedFactsTests {
    private static func fact(_ id: String, of person: Person, by account: AccountID, at: Instant) -> DatedFact {
        DatedFact(
            id: DatedFactID(stored: "00000000-0000-7000-8000-0000000000\(id)"),
            person: person.id,
            key: .titleLevel,
            value: "senior",
            began: Day(year: 2024, month: 1, day: 1),
            ended: nil,
            source: "聘任文件",
            enteredBy: account,
            enteredAt: at
        )
    }

    @Test func `facts are read together with the person in every query`() async throws {
        let shelf = try await Shelf()
        let fact = Self.fact("01", of: shelf.ada, by: shelf.lin.account, at: shelf.now)
        try await shelf.pool.write { try DatedFacts.add(fact, in: $0) }
        let (ada, ben) = (shelf.ada, shelf.ben)
        let found = try await shelf.read { sql in
            [
                try People.find(ada.id, in: sql), try People.find(ada.document, in: sql),
                try People.find([ada.id, ben.id], in: sql)[ada.id],
                try People.find([ada.document], in: sql)[ada.document],
            ]
        }
        #expect(found.map { $0?.facts } == Array(repeating: [fact], count: 4))
        #expect(try await shelf.read { try People.find([ada.id, ben.id], in: $0)[ben.id] }?.facts == [])
    }

    @Test func `a person with a new fact is not equal to the person before`() async throws {
        let shelf = try await Shelf()
        let ada = shelf.ada
        let before = try await shelf.read { try People.find([ada.id], in: $0) }
        let fact = Self.fact("01", of: ada, by: shelf.lin.account, at: shelf.now)
        try await shelf.pool.write { try DatedFacts.add(fact, in: $0) }
        #expect(try await shelf.read { try People.find([ada.id], in: $0) } != before)
    }

    @Test func `a withdrawn fact is no longer valid, and stays in the history`() async throws {
        let shelf = try await Shelf()
        let (ada, now, lin, guo) = (shelf.ada, shelf.now, shelf.lin, shelf.guo)
        let fact = Self.fact("01", of: ada, by: lin.account, at: now)
        let done = try await shelf.pool.write { tx in
            try DatedFacts.add(fact, in: tx)
            return try (0..<2).map { _ in
                try DatedFacts.withdraw(fact.id, of: ada.id, reason: "登记有误", by: guo.account, at: now, in: tx)
            }
        }
        #expect(done == [true, false])
        #expect(try await shelf.read { try People.find(ada.id, in: $0) }?.facts == [])
        let history = try await shelf.read { try DatedFacts.history(of: ada.id, in: $0) }
        #expect(history.map(\.fact) == [fact])
        #expect(history.first?.enteredByName == "lin")
        #expect(history.first?.withdrawal == KeptFact.Withdrawal(byName: "guo", at: now, reason: "登记有误"))
    }

    @Test func `a fact of another person cannot be withdrawn by its identifier`() async throws {
        let shelf = try await Shelf()
        let (ben, now, lin) = (shelf.ben, shelf.now, shelf.lin)
        let fact = Self.fact("01", of: shelf.ada, by: lin.account, at: now)
        let done = try await shelf.pool.write { tx in
            try DatedFacts.add(fact, in: tx)
            return try DatedFacts.withdraw(fact.id, of: ben.id, reason: "x", by: lin.account, at: now, in: tx)
        }
        #expect(!done)
    }

    @Test func `only an open fact can be ended`() async throws {
        let shelf = try await Shelf()
        let ada = shelf.ada
        let fact = Self.fact("01", of: ada, by: shelf.lin.account, at: shelf.now)
        let days = [(12, 31), (6, 30)].compactMap { Day(year: 2025, month: $0.0, day: $0.1) }
        try await shelf.pool.write { tx in
            try DatedFacts.add(fact, in: tx)
            for day in days { try DatedFacts.end(fact.id, on: day, in: tx) }
        }
        #expect(try await shelf.read { try People.find(ada.id, in: $0)?.facts.first?.ended } == days.first)
    }
}
