import Documents
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// An account is the same for two instances that share a database. Nobody needs to come back to the instance that
/// answered before.
@Suite struct InstancesShareAccountsTests {
    private let here = Visit(origin: "203.0.113.7")

    private func instances(_ database: SharedDatabase) async throws -> (World, World) {
        let world = try await World(pool: database.pool())
        return (world, world.instance(pool: try database.pool()))
    }

    @Test func `wrong passwords at two instances are counted together`() async throws {
        let database = try await SharedDatabase.make()
        let (one, two) = try await instances(database)
        for world in [one, two, one, two] { #expect(try await world.answer("lin", "no", from: here) == "wrong") }
        #expect(try await two.answer("lin", "no", from: here) == "wait 5")
        #expect(try await one.answer("lin", Official.lin.password, from: here) == "wait 5")
    }

    @Test func `simultaneous wrong passwords at two instances are counted together`() async throws {
        let database = try await SharedDatabase.make()
        let (one, two) = try await instances(database)
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<20 {
                group.addTask { try await (number.isMultiple(of: 2) ? one : two).answer("lin", "no", from: here) }
            }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(answers.filter { $0 == "wrong" }.count == 4)
    }

    @Test func `a session of one instance is valid at the other, until either ends it`() async throws {
        let database = try await SharedDatabase.make()
        let (one, two) = try await instances(database)
        let (token, _) = try await one.signedIn("lin", Official.lin.password)
        #expect(try await ResolveSession(two.ground)(token)?.actor.account == one.official(.lin).account)
        try await SignOut(two.ground)(token)
        #expect(try await ResolveSession(one.ground)(token) == nil)
    }

    @Test func `an account that is locked at one instance is locked at the other at once`() async throws {
        let database = try await SharedDatabase.make()
        let (one, two) = try await instances(database)
        let (token, _) = try await two.signedIn("lin", Official.lin.password)
        _ = try await LockAccount(one.ground)("lin")
        #expect(try await ResolveSession(two.ground)(token) == nil)
        #expect(try await two.answer("lin", Official.lin.password, from: here) == "locked")
    }

    @Test func `a code that one instance has issued opens the account at the other, once`() async throws {
        let database = try await SharedDatabase.make()
        let (one, two) = try await instances(database)
        let slip = try await one.slip(.ada)
        #expect(try await two.activate(.ada, slip.code, "another-quiet-harbour-1") == "activated")
        #expect(try await one.activate(.ada, slip.code, "another-quiet-harbour-1") == "wrong")
    }
}
