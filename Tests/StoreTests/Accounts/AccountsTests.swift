import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct AccountsTests {
    private let own = Account(id: AccountID(stored: "own"), person: PersonID(stored: "ada"), name: "安甲", state: .active)

    @Test func `an account is found by its name and by its person's document number`() async throws {
        let shelf = try await Shelf()
        try await shelf.write { try Accounts.add(own, login: nil, passwordHash: "h", at: shelf.now, in: $0) }
        let find: @Sendable (String, String) async throws -> [String] = { login, document in
            try await shelf.read { sql in
                try Accounts.credentials(login: login, document: document, in: sql).map(\.account.id.name)
            }
        }
        #expect(try await find("lin", "LIN") == ["lin"])
        #expect(try await find("demo-1", "DEMO-1") == ["own"])
        #expect(try await find("nobody", "NOBODY") == [])
    }

    @Test(arguments: [
        (Account.State.active, nil as String?, "login" as String?), (.invited, nil, nil), (.active, "h", "lin"),
    ])
    func `an account without password or name, or with the name of another one, is refused`(
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

    @Test func `an own password replaces the demo password, and removing it requires a new one`() async throws {
        let shelf = try await Shelf()
        let demo = Account(id: AccountID(stored: "demo"), person: nil, name: "某人", state: .active)
        try await shelf.write { tx in
            try Accounts.add(demo, login: "demo", passwordHash: "h", isDemo: true, at: shelf.now, in: tx)
        }
        let find: @Sendable () async throws -> Accounts.Credentials = {
            try #require(try await shelf.read { try Accounts.find(demo.id, in: $0) })
        }
        #expect(try await find().isDemo)
        try await shelf.write { try Accounts.setPassword("new", of: demo.id, in: $0) }
        let own = try await find()
        #expect(!own.isDemo && own.passwordHash == "new")
        try await shelf.write { try Accounts.removePassword(of: demo.id, in: $0) }
        let without = try await find()
        #expect(without.passwordHash == nil && without.account.state == .invited)
    }

    @Test func `a second lock or unlock of an account changes nothing`() async throws {
        let shelf = try await Shelf()
        let lin = shelf.lin.account
        #expect(try await shelf.write { try Accounts.lock(lin, at: shelf.now, in: $0) })
        #expect(try await shelf.write { try Accounts.lock(lin, at: shelf.now, in: $0) } == false)
        #expect(try await shelf.read { try Accounts.find(lin, in: $0) }?.isLocked == true)
        #expect(try await shelf.write { try Accounts.unlock(lin, in: $0) })
        #expect(try await shelf.write { try Accounts.unlock(lin, in: $0) } == false)
    }

    @Test func `an account no longer holds an ended office`() async throws {
        let shelf = try await Shelf()
        #expect(try await shelf.read { try Assignments.held(by: shelf.lin.account, in: $0) } == [shelf.lin.office])
        let office = try #require(shelf.lin.office)
        #expect(try await shelf.write { try Assignments.end(office.id, at: shelf.now, in: $0) })
        #expect(try await shelf.read { try Assignments.held(by: shelf.lin.account, in: $0) } == [])
        #expect(try await shelf.read { try Assignments.find(office.id, in: $0) }?.office == office)
        #expect(try await shelf.write { try Assignments.end(office.id, at: shelf.now, in: $0) } == false)
    }

    @Test func `an account cannot hold the same office twice at once`() async throws {
        let shelf = try await Shelf()
        let again = Office(id: OfficeID(stored: "again"), role: .employerClerk, organisation: shelf.college.id)
        let grant = {
            try await shelf.write { try Assignments.grant(again, to: shelf.lin.account, at: shelf.now, in: $0) }
        }
        await #expect(throws: SQLFailure.self) { try await grant() }
        _ = try await shelf.write { tx in
            try Assignments.end(#require(shelf.lin.office).id, at: shelf.now, in: tx)
        }
        try await grant()
        #expect(try await shelf.read { try Assignments.held(by: shelf.lin.account, in: $0) } == [again])
    }

    @Test func `a new code replaces the old one, and a code is removed once`() async throws {
        let shelf = try await Shelf()
        let codes = ["a", "b"].map { String(repeating: $0, count: 64) }.map {
            ActivationCodes.StoredCode(
                account: shelf.lin.account,
                codeHash: $0,
                keyName: "k",
                expiresAt: shelf.now.adding(days: 1)
            )
        }
        for code in codes {
            try await shelf.write { tx in
                try ActivationCodes.put(code, issuedAt: shelf.now, issuedBy: shelf.guo.account, in: tx)
            }
        }
        #expect(try await shelf.read { try ActivationCodes.find(of: shelf.lin.account, in: $0) } == codes[1])
    }
}
