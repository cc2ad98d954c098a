import Domain
import SQLDatabase
import Store
import Testing

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
        .Found?
    {
        let now = shelf.now.adding(seconds: seconds)
        return try await shelf.read { sql in
            try Sessions.find(tokenHash: token, now: now, idleSince: now.adding(seconds: -idle), in: sql)
        }
    }

    @Test func `a session tells whose it is and what they are assigned`() async throws {
        let shelf = try await opened("one")
        let found = try #require(try await find("one", shelf, after: 10))
        #expect(found.actor == shelf.lin)
        #expect(found.csrfToken == "csrf-one")
        #expect(found.organisationName == "洪州示范学院")
        #expect(try await find("other", shelf, after: 10) == nil)
    }

    @Test(arguments: [(49, 50, true), (50, 50, false), (99, 1000, true), (100, 1000, false)])
    func `it ends at its time, or when it was idle too long`(_ seconds: Int, _ idle: Int, _ lives: Bool) async throws {
        let shelf = try await opened("one")
        #expect((try await find("one", shelf, after: seconds, idle: idle) != nil) == lives)
    }

    @Test func `being seen keeps it from being idle`() async throws {
        let shelf = try await opened("one")
        try await shelf.write { try Sessions.touch(tokenHash: "one", at: shelf.now.adding(seconds: 40), in: $0) }
        #expect(try await find("one", shelf, after: 60) != nil)
    }

    @Test func `all but one can be ended`() async throws {
        let shelf = try await opened("one", "two", "three")
        try await shelf.write { try Sessions.endAll(of: shelf.lin.account, except: "two", in: $0) }
        #expect(try await find("two", shelf, after: 1) != nil)
        #expect(try await shelf.count("session") == 1)
        try await shelf.write { try Sessions.endAll(of: shelf.lin.account, in: $0) }
        #expect(try await shelf.count("session") == 0)
    }

    @Test func `an account that is not in use has no session`() async throws {
        let shelf = try await opened("one")
        try await shelf.write { _ = try $0.execute("UPDATE account SET state = 'invited' WHERE id = 'lin'") }
        #expect(try await find("one", shelf, after: 1) == nil)
    }
}
