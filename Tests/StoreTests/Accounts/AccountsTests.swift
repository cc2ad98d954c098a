import Domain
import SQLDatabase
import Store
import Testing

@Suite struct AccountsTests {
    private let own = Account(id: AccountID(stored: "own"), person: PersonID(stored: "ada"), name: "安甲", state: .active)

    @Test func `an account is found by its name and by its person's document number`() async throws {
        let shelf = try await Shelf()
        try await shelf.write { try Accounts.add(own, login: nil, passwordHash: "h", at: shelf.now, in: $0) }
        let find: @Sendable (String, String) async throws -> [String] = { login, document in
            try await shelf.read { sql in
                try Accounts.credentials(login: login, document: document, in: sql).map(\.account.id.text)
            }
        }
        #expect(try await find("lin", "LIN") == ["lin"])
        #expect(try await find("demo-1", "DEMO-1") == ["own"])
        #expect(try await find("nobody", "NOBODY") == [])
    }

    @Test(arguments: [
        (Account.State.active, nil as String?, "login" as String?), (.invited, nil, nil), (.active, "h", "lin"),
    ])
    func `an account without password, without any name, or under another's name is refused`(
        _ state: Account.State,
        _ hash: String?,
        _ login: String?
    ) async throws {
        let shelf = try await Shelf()
        let account = Account(id: AccountID(stored: "x"), person: nil, name: "某人", state: state)
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { try Accounts.add(account, login: login, passwordHash: hash, at: shelf.now, in: $0) }
        }
    }

    @Test func `guesses made at once are all counted, and a new password forgets them`() async throws {
        let file = TemporaryDatabase()
        let shelf = try await Shelf(file.open())
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask { try await shelf.write { try Accounts.countFailure(of: shelf.lin.account, in: $0) } }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(counts == Set(1...20))
        try await shelf.write { tx in
            try Accounts.lock(shelf.lin.account, until: shelf.now, in: tx)
            try Accounts.setPassword("new", of: shelf.lin.account, in: tx)
        }
        let after = try #require(try await shelf.read { try Accounts.find(shelf.lin.account, in: $0) })
        #expect(after.failures == 0 && after.lockedUntil == nil && after.passwordHash == "new")
    }

    @Test func `an assignment that has ended is no longer one`() async throws {
        let shelf = try await Shelf()
        #expect(
            try await shelf.read { try Accounts.assignments(of: shelf.lin.account, in: $0) } == shelf.lin.assignments
        )
        try await shelf.write { _ = try $0.execute("UPDATE assignment SET ended_at = 5 WHERE account_id = 'lin'") }
        #expect(try await shelf.read { try Accounts.assignments(of: shelf.lin.account, in: $0) } == [])
    }

    @Test func `a new code ends the old one, and a code is removed once`() async throws {
        let shelf = try await Shelf()
        let codes = ["old", "new"].map {
            ActivationCodes.Found(account: shelf.lin.account, codeHash: $0, expiresAt: shelf.now.adding(days: 1))
        }
        for code in codes {
            try await shelf.write { tx in
                try ActivationCodes.put(code, issuedAt: shelf.now, issuedBy: shelf.guo.account, in: tx)
            }
        }
        #expect(try await shelf.read { try ActivationCodes.find(of: shelf.lin.account, in: $0) } == codes[1])
    }
}
