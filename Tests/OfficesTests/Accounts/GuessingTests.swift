import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct GuessingTests {
    private let here = Visit(origin: "203.0.113.7")
    private let elsewhere = Visit(origin: "198.51.100.9")

    @Test func `after five wrong ones one has to wait, each time twice as long, for some minutes at most`() async throws
    {
        let world = try await World()
        for _ in 0..<4 { #expect(try await world.answer("lin", "no", from: here) == "wrong") }
        var waits: [String] = []
        for _ in 0..<9 {
            waits.append(try await world.answer("lin", "no", from: here))
            world.clock.pass(seconds: 300)
        }
        #expect(waits == [5, 10, 20, 40, 80, 160, 300, 300, 300].map { "wait \($0)" })
        #expect(try await world.count("audit_entry WHERE action = 'sign-in-slowed'") == 1)
    }

    @Test func `during the wait no password is checked, and success clears the count`() async throws {
        let world = try await World()
        for _ in 0..<5 { _ = try await world.answer("lin", "no", from: here) }
        #expect(try await world.answer("lin", Official.lin.password, from: here) == "wait 5")
        world.clock.pass(seconds: 5)
        #expect(try await world.answer("lin", Official.lin.password, from: here) == "in")
        for _ in 0..<4 { #expect(try await world.answer("lin", "no", from: here) == "wrong") }
    }

    @Test(arguments: ["lin", Inhabitant.ada.document.value, "nobody-of-this-name", "360199198001019996"])
    func `all spellings of a login are counted together, also of an unknown one`(name: String) async throws {
        let world = try await World()
        let spaced = (1...9).map { "\(name.prefix($0)) \(name.dropFirst($0))" }
        let answers = try await world.answers(
            name.hasPrefix("3601") ? spaced : Array(repeating: " \(name)", count: 9),
            here
        )
        #expect(answers.filter { $0 == "wrong" }.count == 4)
        #expect(answers.suffix(5).allSatisfy { $0.hasPrefix("wait") })
    }

    @Test func `a right password for a locked account is not counted as a guess`() async throws {
        let world = try await World()
        _ = try await LockAccount(world.ground)("lin")
        for _ in 0..<9 { #expect(try await world.answer("lin", Official.lin.password, from: here) == "locked") }
        for _ in 0..<4 { #expect(try await world.answer("lin", "no", from: here) == "wrong") }
        #expect(try await world.answer("lin", Official.lin.password, from: here) == "locked")
        #expect(try await world.answer("lin", "no", from: here).hasPrefix("wait"))
    }

    @Test func `nobody can lock out another account`() async throws {
        let world = try await World()
        for _ in 0..<200 { _ = try await world.answer("lin", "no", from: elsewhere) }
        #expect(try await world.answer("lin", Official.lin.password, from: elsewhere).hasPrefix("wait"))
        #expect(try await world.answer("lin", Official.lin.password, from: here) == "in")
        #expect(try await world.answer("guo", Official.guo.password, from: elsewhere) == "in")
    }

    @Test func `a browser known to the account need not wait, and others must`() async throws {
        let world = try await World()
        let device = try await world.device("lin", Official.lin.password, from: here)
        let guos = try await world.device("guo", Official.guo.password, from: elsewhere)
        for _ in 0..<20 { _ = try await world.answer("lin", "no", from: here) }
        for other in [nil, "x", guos] {
            let visit = Visit(origin: here.origin, device: other)
            #expect(try await world.answer("lin", Official.lin.password, from: visit).hasPrefix("wait"))
        }
        #expect(
            try await world.answer("lin", Official.lin.password, from: Visit(origin: here.origin, device: device))
                == "in"
        )
        // The browser got another token, and the old one no longer works.
        #expect(
            try await world.answer("lin", Official.lin.password, from: Visit(origin: here.origin, device: device))
                .hasPrefix("wait")
        )
    }

    @Test func `a browser can be known to several accounts, and its guesses are counted`() async throws {
        let world = try await World()
        let first = try await world.device("lin", Official.lin.password, from: here)
        let visit = Visit(origin: here.origin, device: first)
        let shared = Visit(
            origin: here.origin,
            device: try await world.device("guo", Official.guo.password, from: visit)
        )
        for _ in 0..<4 { #expect(try await world.answer("lin", "no", from: shared) == "wrong") }
        #expect(try await world.answer("lin", "no", from: shared) == "wait 5")
        #expect(try await world.answer("guo", Official.guo.password, from: shared) == "in")
    }

    @Test func `simultaneous guesses are counted like guesses one after another`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<30 { group.addTask { try await world.answer("lin", "no", from: here) } }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == "wrong" }.count == 4)
        let failures = try await world.pool.read { sql in
            try sql.count("SELECT max(failures) FROM attempt WHERE account_id IS NOT NULL")
        }
        #expect(failures == 5)
    }

    @Test func `a right password over the allowance fails, even with many at once`() async throws {
        let world = try await World()
        for _ in 0..<5 { _ = try await world.answer("lin", "no", from: here) }
        let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await world.answer("lin", Official.lin.password, from: here) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(outcomes == ["wait 5"])
    }

    @Test func `an unknown account gets the same answers`() async throws {
        let world = try await World()
        for login in ["lin", "nobody"] {
            for _ in 0..<4 { #expect(try await world.answer(login, "no", from: here) == "wrong") }
            #expect(try await world.answer(login, "no", from: here) == "wait 5")
            #expect(try await world.answer(login.uppercased(), "no", from: here) == "wait 5")
        }
    }

    @Test func `guesses from one place are limited over all accounts, and expire`() async throws {
        let world = try await World()
        for number in 0..<100 { #expect(try await world.answer("nobody-\(number)", "no", from: here) == "wrong") }
        #expect(try await world.answer("nobody", "no", from: here) == "crowded 10")
        let rows = try await world.count("attempt")
        for number in 0..<50 { _ = try await world.answer("another-\(number)", "no", from: here) }
        // Refused attempts are not stored either.
        #expect(try await world.count("attempt") == rows)
        #expect(try await world.answer("lin", Official.lin.password, from: elsewhere) == "in")
        world.clock.pass(seconds: 10)
        #expect(try await world.answer("lin", Official.lin.password, from: here) == "in")
    }

    @Test func `many sign-ins from one address are allowed, and known browsers always`()
        async throws
    {
        let world = try await World()
        for _ in 0..<300 { #expect(try await world.answer("lin", Official.lin.password, from: here) == "in") }
        let device = try await world.device("lin", Official.lin.password, from: here)
        for number in 0..<100 { _ = try await world.answer("nobody-\(number)", "no", from: here) }
        #expect(try await world.answer("guo", Official.guo.password, from: here).hasPrefix("crowded"))
        let known = Visit(origin: here.origin, device: device)
        #expect(try await world.answer("lin", Official.lin.password, from: known) == "in")
    }

    @Test func `addresses and browsers are stored as hashes, and cleaned up`() async throws {
        let world = try await World()
        let device = try await world.device("lin", Official.lin.password, from: here)
        _ = try await world.answer("lin", "no", from: here)
        let kept = try await world.pool.read { sql in
            try sql.rows("SELECT key_hash FROM attempt UNION SELECT device_hash FROM device", []) { try $0.text() }
        }
        #expect(kept.count >= 3)
        #expect(kept.allSatisfy { $0.utf8.count == 64 && !$0.contains("203.0") && !$0.contains(device) })
        world.clock.pass(days: 181)
        try await SweepAccounts(world.ground)()
        #expect(try await world.count("attempt") == 0)
        #expect(try await world.count("device") == 0)
    }

    @Test func `an account remembers only its latest browsers`() async throws {
        let world = try await World()
        for _ in 0..<30 {
            _ = try await world.device("lin", Official.lin.password, from: here)
            world.clock.pass(seconds: 1)
        }
        let account = try world.official(.lin).account
        #expect(try await world.count("device WHERE account_id = \(account.sql)") == 20)
    }
}

extension World {
    /// The answers to each of these names with a wrong password.
    fileprivate func answers(_ names: [String], _ visit: Visit) async throws -> [String] {
        var answers: [String] = []
        for name in names { answers.append(try await answer(name, "no", from: visit)) }
        return answers
    }
}
