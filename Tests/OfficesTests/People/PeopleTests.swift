import Domain
import Groundwork
import Imports
import Offices
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

@Suite struct PeopleTests {
    private func names(_ world: World, _ actor: Actor, _ question: PeopleQuestion) async throws -> Set<String> {
        Set(try await ListPeople(world.ground)(actor, question).people.map(\.name))
    }

    @Test(arguments: [
        (Official.lin, ["安甲", "本乙", "柯丙"]), (.shen, ["杜丁"]), (.hua, ["安甲", "本乙", "柯丙"]),
        (.province, ["安甲", "本乙", "柯丙", "杜丁"]), (.wei, ["杜丁"]),
    ])
    func `every account sees the people in its scope`(_ who: Official, _ expected: [String]) async throws {
        let world = try await World()
        #expect(try await names(world, world.official(who), PeopleQuestion(year: World.year)) == Set(expected))
    }

    @Test func `professionals and provider clerks have no list`() async throws {
        let world = try await World()
        let list = ListPeople(world.ground)
        for actor in try [world.professional(.ben), world.official(.pan)] {
            await #expect(throws: Refusal.notYourRole) { try await list(actor, PeopleQuestion(year: World.year)) }
        }
    }

    @Test func `the list shows everyone's standing of the year`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let view = try await ListPeople(world.ground)(lin, PeopleQuestion(filter: .met, year: World.year))
        #expect(view.people.map(\.name) == ["安甲"] && view.count == BoundedCount(1) && view.mayManage)
        #expect(view.standings[try world.person(.ada)]?.counted == Hours(90))
        #expect(try await names(world, lin, PeopleQuestion(filter: .unmet, year: World.year)) == ["本乙", "柯丙"])
        #expect(try await names(world, lin, PeopleQuestion(filter: .unmet, year: 2025)) == ["安甲", "本乙", "柯丙"])
        #expect(try await names(world, lin, PeopleQuestion(filter: .noAccount, year: World.year)) == [])
    }

    @Test func `a search does not change the scope`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let find: (String) async throws -> Set<String> = { search in
            try await names(world, lin, PeopleQuestion(search: search, year: World.year))
        }
        #expect(try await find("乙") == ["本乙"])
        #expect(try await find(Inhabitant.ben.document.value) == ["本乙"])
        #expect(try await find("杜丁") == [])
        #expect(try await find(Inhabitant.dora.document.value) == [])
        #expect(try await find("%") == [])
    }

    @Test func `a number finds its person within the scope in every usual way of typing`() async throws {
        let world = try await World()
        let find = FindPerson(world.ground)
        let number = Inhabitant.ben.document.value
        for typed in [number, number.lowercased(), " \(number) "] {
            #expect(try await find(world.official(.lin), number: typed) == (try world.person(.ben)))
        }
        #expect(try await find(world.official(.lin), number: Inhabitant.dora.document.value) == nil)
        #expect(try await find(world.official(.lin), number: "本乙") == nil)
        #expect(try await find(world.official(.lin), number: "") == nil)
    }

    @Test func `the page of a person shows the possible actions`() async throws {
        let world = try await World()
        let see = SeePerson(world.ground)
        let ben = try world.person(.ben)
        let clerk = try await see(world.official(.lin), ben, year: World.year)
        #expect(clerk.mayManage && clerk.mayReverse && !clerk.maySanction && clerk.account == .active)
        let city = try await see(world.official(.hua), ben, year: World.year)
        #expect(!city.mayManage && city.mayReverse && city.maySanction)
        await #expect(throws: Refusal.notYours) { try await see(world.official(.shen), ben, year: World.year) }
        await #expect(throws: Refusal.notYourRole) { try await see(world.professional(.ben), ben, year: World.year) }
    }

    @Test func `the desk counts the waiting work`() async throws {
        let world = try await World()
        let record = try await world.recognised()
        _ = try await world.submitted(world.paper("等待"))
        _ = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "有误")
        let desk = try await SeeDesk(world.ground)(world.official(.lin))
        #expect((desk.reviews, desk.reversals, desk.withoutAccount, desk.met, desk.people) == (1, 1, 0, 1, 3))
        let imports = try await SeeRecentImports(world.ground)(world.official(.lin))
        #expect(imports.recent.map(\.batch.fileName) == ["学时.xlsx"])
        let other = try await SeeDesk(world.ground)(world.official(.shen))
        #expect((other.reviews, other.reversals, other.met, other.people) == (0, 0, 0, 1))
        #expect(desk.behind.count == 2)
        let city = try await SeeDesk(world.ground)(world.official(.hua))
        #expect(city.people > 0 && city.behind.isEmpty && city.withoutAccount == 0)
        #expect(try await SeeDesk(world.ground)(world.official(.pan)).people == 0)
        await #expect(throws: Refusal.notYourRole) { try await SeeDesk(world.ground)(world.professional(.ben)) }
    }
}
