import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@Suite struct FindActorTests {
    @Test func `an account is found by its name or its person's number`() async throws {
        let world = try await World()
        let find = FindActor(world.ground)
        #expect(try await find(" LIN ") == (try world.official(.lin)))
        #expect(try await find(Inhabitant.cleo.document.value.lowercased()) == (try world.professional(.cleo)))
        #expect(try await find("nobody") == nil)
        #expect(try await find("") == nil)
    }

    @Test func `the operator stands for the province, is made once, and cannot sign in`() async throws {
        let world = try await World()
        let province = try #require(Places.province)
        let first = try await FindActor(world.ground).provinceOperator(province)
        let second = try await FindActor(world.ground).provinceOperator(province)
        #expect(first == second)
        #expect(first.assignments.map(\.organisation) == [Places.provinceBureau?.id])
        #expect(try await world.answer(FindActor.operatorLogin, "") == "wrong")
        let batch = try await world.stage([.of(.dora, course: "课")], by: first)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    @Test func `an account tells who it is`() async throws {
        let world = try await World()
        let cleo = try await SeeAccount(world.ground)(world.professional(.cleo))
        #expect(cleo.person?.name == "柯丙" && cleo.employerName == "洪州示范学院")
        #expect(cleo.roles.map(\.role) == [.employerClerk] && cleo.roles.map(\.organisation) == ["洪州示范学院"])
        let hua = try await SeeAccount(world.ground)(world.official(.hua))
        #expect(hua.person == nil && hua.seriesName == nil && hua.roles.map(\.role) == [.hrAuthority])
    }
}
