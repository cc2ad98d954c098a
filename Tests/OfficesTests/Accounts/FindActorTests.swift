import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct FindActorTests {
    @Test func `an account is found by its name or its person's document number`() async throws {
        let world = try await World()
        let find = FindActor(world.ground)
        #expect(try await find(" LIN ").actor == (try world.official(.lin)))
        #expect(try await find(Inhabitant.cleo.document.value.lowercased()).actor == (try world.professional(.cleo)))
        #expect(try await find("nobody").actor == nil)
        #expect(try await find("").actor == nil)
    }

    @Test func `with several offices one must be named by role or identifier`() async throws {
        let world = try await World()
        let find = FindActor(world.ground)
        let first = try world.official(.lin)
        let second = try await world.grant(.wei, to: first)
        let third = try await world.grant(.shen, to: first)
        guard case .officeToName(let offices) = try await find("lin") else {
            throw WorldFailure("an office was chosen for lin")
        }
        #expect(offices.map(\.office.role) == [.employerClerk, .employerClerk, .industryManager])
        #expect(try await find("lin", office: "industry-manager").actor == second)
        #expect(try await find("lin", office: "industry-authority").actor == second)
        guard case .officeToName(let two) = try await find("lin", office: "employer-clerk") else {
            throw WorldFailure("one of two clerks' offices was chosen")
        }
        #expect(two.count == 2)
        #expect(try await find("lin", office: #require(third.office).id.text).actor == third)
        for wrong in ["hr-manager", "", "0", try #require(world.official(.guo).office).id.text] {
            guard case .officeUnknown(let typed, let held) = try await find("lin", office: wrong) else {
                throw WorldFailure("lin acts as “\(wrong)”")
            }
            #expect(typed == wrong && held.count == 3)
        }
    }

    @Test func `the operator acts for the province, is created once, and cannot sign in`() async throws {
        let world = try await World()
        let province = try #require(Places.province)
        let first = try await FindActor(world.ground).provinceOperator(province)
        let second = try await FindActor(world.ground).provinceOperator(province)
        #expect(first == second)
        #expect(first.office?.organisation == Places.provinceBureau?.id)
        #expect(try await world.answer(FindActor.operatorLogin, "") == "wrong")
        let batch = try await world.stage([.of(.dora, course: "课")], by: first)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    @Test func `an account shows its person, employer and offices`() async throws {
        let world = try await World()
        let cleo = try await SeeAccount(world.ground)(world.professional(.cleo))
        #expect(cleo.person?.name == "柯丙" && cleo.employerName == "洪州示范学院")
        #expect(cleo.offices.map(\.office.role) == [.employerClerk])
        #expect(cleo.offices.map(\.organisation) == ["洪州示范学院"])
        let hua = try await SeeAccount(world.ground)(world.official(.hua))
        #expect(hua.person == nil && hua.seriesName == nil && hua.offices.map(\.office.role) == [.hrManager])
    }
}

extension FindActor.Outcome {
    fileprivate var actor: Actor? {
        if case .found(let actor) = self { actor } else { nil }
    }
}
