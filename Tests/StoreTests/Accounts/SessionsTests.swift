import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct SessionsTests {
    private func opened(_ tokens: String...) async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.write { tx in
            for token in tokens {
                try Sessions.add(
                    tokenHash: token,
                    account: shelf.lin.account,
                    csrfToken: "csrf-\(token)",
                    at: shelf.now,
                    until: shelf.now.adding(seconds: 100),
                    in: tx
                )
            }
        }
        return shelf
    }

    private func find(_ token: String, _ shelf: Shelf, after seconds: Int, idle: Int = 50) async throws -> Sessions
        .OpenSession?
    {
        let now = shelf.now.adding(seconds: seconds)
        return try await shelf.read { sql in
            try Sessions.find(tokenHash: token, now: now, idleSince: now.adding(seconds: -idle), in: sql)
        }
    }

    @Test func `a session gives its account and the account's offices`() async throws {
        let shelf = try await opened("one")
        let found = try #require(try await find("one", shelf, after: 10))
        #expect(found.actor == shelf.lin)
        #expect(found.csrfToken == "csrf-one")
        #expect(found.offices.map(\.organisation) == ["洪州示范学院"])
        #expect(try await find("other", shelf, after: 10) == nil)
    }

    private func office(_ id: String, _ role: Role, _ shelf: Shelf) -> Office {
        Office(id: OfficeID(stored: id), role: role, organisation: shelf.college.id)
    }

    @Test func `with several offices none is current until one is chosen for the session`()
        async throws
    {
        let shelf = try await opened("one", "two")
        let second = office("second", .employerManager, shelf)
        try await shelf.write { try Assignments.grant(second, to: shelf.lin.account, at: shelf.now, in: $0) }
        let before = try #require(try await find("one", shelf, after: 10))
        #expect(before.actor.office == nil && !before.hasOfficeEnded)
        #expect(Set(before.offices.map(\.office)) == [second, try #require(shelf.lin.office)])
        #expect(
            try await shelf.write { try Sessions.choose(second.id, tokenHash: "one", csrfToken: "another", in: $0) }
        )
        #expect(try await find("one", shelf, after: 10)?.actor.office == second)
        #expect(try await find("two", shelf, after: 10)?.actor.office == nil)
    }

    @Test func `an ended office is reported, and no other becomes current`() async throws {
        let shelf = try await opened("one")
        let second = office("second", .employerManager, shelf)
        try await shelf.write { tx in
            try Assignments.grant(second, to: shelf.lin.account, at: shelf.now, in: tx)
            _ = try Sessions.choose(second.id, tokenHash: "one", csrfToken: "another", in: tx)
            try Assignments.end(second.id, at: shelf.now, in: tx)
        }
        let found = try #require(try await find("one", shelf, after: 10))
        #expect(found.hasOfficeEnded && found.actor.office == nil)
        #expect(found.offices.map(\.office) == [shelf.lin.office])
    }

    @Test func `an ended or unknown office, or one of somebody else, cannot be chosen`()
        async throws
    {
        let shelf = try await opened("one")
        let ended = office("ended", .employerManager, shelf)
        let others = try #require(shelf.guo.office).id
        try await shelf.write { tx in
            try Assignments.grant(ended, to: shelf.lin.account, at: shelf.now, in: tx)
            try Assignments.end(ended.id, at: shelf.now, in: tx)
        }
        for id in [ended.id, others, OfficeID(stored: "never")] {
            #expect(
                try await shelf.write { try Sessions.choose(id, tokenHash: "one", csrfToken: "another", in: $0) }
                    == false
            )
        }
        #expect(try await find("one", shelf, after: 10)?.actor.office == shelf.lin.office)
    }

    @Test(arguments: [(49, 50, true), (50, 50, false), (99, 1000, true), (100, 1000, false)])
    func `a session ends at its time or when idle too long`(_ seconds: Int, _ idle: Int, _ lives: Bool) async throws {
        let shelf = try await opened("one")
        #expect((try await find("one", shelf, after: seconds, idle: idle) != nil) == lives)
    }

    @Test func `a request keeps a session from becoming idle`() async throws {
        let shelf = try await opened("one")
        try await shelf.write { try Sessions.touch(tokenHash: "one", at: shelf.now.adding(seconds: 40), in: $0) }
        #expect(try await find("one", shelf, after: 60) != nil)
    }

    @Test func `all sessions except one can be ended`() async throws {
        let shelf = try await opened("one", "two", "three")
        try await shelf.write { try Sessions.endAll(of: shelf.lin.account, except: "two", in: $0) }
        #expect(try await find("two", shelf, after: 1) != nil)
        #expect(try await shelf.count("session") == 1)
        try await shelf.write { try Sessions.endAll(of: shelf.lin.account, in: $0) }
        #expect(try await shelf.count("session") == 0)
    }

    @Test func `an account that is not active has no session`() async throws {
        let shelf = try await opened("one")
        try await shelf.write {
            _ = try $0.execute("UPDATE account SET state = 'invited' WHERE id = \(shelf.lin.account.sql)")
        }
        #expect(try await find("one", shelf, after: 1) == nil)
    }
}
