import Documents
import Domain
import Groundwork
import Offices
import Store
import Testing

@testable import TestWorld

/// Cleo is a clerk of the college and one of its professionals. These are things that her colleagues may not do for
/// her.
@Suite struct OfficialsAccountTests {
    private func issue(_ who: Inhabitant, by official: Official, _ world: World) async throws -> Int {
        let issue = IssueActivationCodes(world.ground, publicURL: "https://demo.invalid")
        return try await issue(world.official(official), [world.person(who)]).count
    }

    @Test(arguments: [Official.lin, .guo])
    func `a clerk cannot issue a code for a person with an office`(_ who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) { try await issue(.cleo, by: who, world) }
        #expect(try await world.count("activation_code") == 0)
        #expect(try await issue(.ben, by: who, world) == 1)
    }

    @Test func `a clerk cannot issue a code for herself`() async throws {
        let world = try await World()
        let cleo = try world.professional(.cleo)
        let person = try world.person(.cleo)
        await #expect(throws: Refusal.notYourRole) {
            try await IssueActivationCodes(world.ground, publicURL: "")(cleo, [person])
        }
    }

    @Test(arguments: [Official.hua, .province])
    func `the authority of the region can issue a code, which activates the account`(_ who: Official) async throws {
        let world = try await World()
        let issue = IssueActivationCodes(world.ground, publicURL: "https://demo.invalid")
        let slip = try #require(try await issue(world.official(who), [world.person(.cleo)]).first)
        #expect(try await world.activate(.cleo, slip.code, "quiet-harbour-92-lantern") == "activated")
    }

    @Test func `the authority of another region cannot issue a code`() async throws {
        let world = try await World()
        let hua = try world.official(.hua)
        let office = try #require(hua.office)
        let elsewhere = hua.acting(
            in: Office(id: office.id, role: office.role, organisation: office.organisation, region: Places.otherCity)
        )
        let person = try world.person(.cleo)
        await #expect(throws: Refusal.notYours) {
            try await IssueActivationCodes(world.ground, publicURL: "")(elsewhere, [person])
        }
    }

    @Test func `her own hours are refused in her sheet, and accepted in a colleague's sheet`() async throws {
        let world = try await World()
        let cleo = try world.professional(.cleo)
        let rows: [Sheet.Row] = [.of(.cleo, course: "另一门课"), .of(.ben, course: "另一门课")]
        let own = try await world.stage(rows, by: cleo)
        let problems = try await world.problems(own, by: cleo)
        #expect(problems.map(\.row) == [2] && problems.map(\.problem.code) == ["out-of-scope"])
        #expect(problems.allSatisfy { $0.problem.message.contains("本人") })
        #expect(try await world.tally(own).counts == [1, 0, 1, 0])
        #expect(try await world.tally(world.stage(rows, by: world.official(.lin))).counts == [2, 0, 0, 0])
    }

    @Test func `she cannot commit her own hours in a sheet that a colleague staged`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.cleo, course: "另一门课"), .of(.ben, course: "另一门课")])
        let before = try await world.standing(.cleo)
        _ = try await world.commit(batch, by: world.professional(.cleo))
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
        #expect(try await world.standing(.cleo) == before)
    }
}
