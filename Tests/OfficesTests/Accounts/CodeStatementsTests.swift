import Documents
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct CodeStatementsTests {
    @Test func `codes for many people make as many statements as codes for two`() async throws {
        let (world, counting) = try await World.counted()
        let issue = IssueActivationCodes(world.ground, publicURL: "https://demo.invalid")
        let shen = try world.official(.shen)
        let newcomers = (0..<42).map { place in
            Person(
                id: world.ground.newID() as PersonID,
                name: "新人\(place)",
                document: Numbers.resident(200 + place),
                series: "health",
                employer: Places.ganjiang?.id
            )
        }
        let now = world.ground.now()
        try await world.unwrapped.pool.write { tx in try People.add(newcomers, at: now, in: tx) }
        let ids = newcomers.map(\.id)
        let few = try await counting.statements { _ = try await issue(shen, Array(ids.prefix(2))) }
        let many = try await counting.statements {
            let slips = try await issue(shen, Array(ids.dropFirst(2)))
            #expect(slips.map(\.name) == newcomers.dropFirst(2).map(\.name))
            #expect(Set(slips.map(\.code)).count == 40)
        }
        #expect(many == few)
        // The second code replaces the first one of the same account.
        _ = try await issue(shen, ids)
        #expect(try await world.count("account WHERE state = 'invited' AND person_id IS NOT NULL") == 42)
        #expect(try await world.count("activation_code") == 42)
    }

    @Test func `guesses for one account and from one origin wait for each other`() async throws {
        let (world, counting) = try await World.counted()
        let signIn = SignIn(world.ground, hasher: world.hasher)
        let visit = Visit(origin: "192.0.2.7")
        for login in ["lin", "guo", "lin"] {
            _ = try await signIn(login: login, password: "wrong-\(login)-password", oldToken: nil, from: visit)
        }
        let holds = counting.takeHolds()
        #expect(holds.map(\.count) == [2, 2, 2])
        #expect(holds[0] == holds[2])
        #expect(holds[0][0] != holds[1][0] && holds[0][1] == holds[1][1])
    }
}
