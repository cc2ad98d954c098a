import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct ManagedOrganisationTests {
    private func list(
        _ world: World,
        _ who: Official,
        _ question: ListOrganisationsBelow.Question = ListOrganisationsBelow.Question()
    ) async throws -> [String] {
        try await ListOrganisationsBelow(world.ground)(world.official(who), question).lines.map(\.name)
    }

    @Test func `what waits comes first, and each authority sees its own region`() async throws {
        let world = try await World()
        #expect(try await list(world, .gan) == ["另一市人社局", "赣江示范医院"])
        _ = try await world.register()
        #expect(try await list(world, .hua) == ["示范中学"])
        #expect(try await list(world, .province) == ["示范中学"])
        #expect(try await list(world, .gan) == ["另一市人社局", "赣江示范医院"])
        let active = ListOrganisationsBelow.Question(filter: .organisations(.active))
        #expect(try await Set(list(world, .hua, active)) == ["洪州示范学院", "示范市人社局", "示范培训中心"])
        #expect(try await list(world, .province, active).count == Places.all.count)
        await #expect(throws: Refusal.notYourRole) { _ = try await list(world, .lin) }
    }

    @Test func `a list goes on where its page ended`() async throws {
        let world = try await World()
        let codes = ["91360199MA0XUEXH99", "12360100MB0TEXT02T", "12360100MB0TEXT03X", "12360100MB0TEXT041"]
        for (number, code) in codes.enumerated() {
            var form = RegistrationForm.school
            (form.name, form.creditCode, form.managerLogin) = ("示范中学 \(number)", code, "manager-\(number)")
            _ = try await world.register(form)
            world.clock.pass(seconds: 1)
        }
        let found = try await world.pool.read { sql in
            try (1...3).flatMap { page in
                try Registrations.list(
                    .pending,
                    in: world.ground.regions.codes(within: #require(Places.city)),
                    page: page,
                    pageSize: 2,
                    in: sql
                )
            }
        }
        #expect(found.map(\.details.creditCode) == codes)
    }

    @Test func `an organisation is found by its code, its name and its former names`() async throws {
        let world = try await World()
        let college = try #require(Places.hongzhou)
        let rename = RenameOrganisation(world.ground)
        let hua = try world.official(.hua)
        #expect(try await rename(hua, college.id, from: college.name, to: "赣鄱示范大学") == "赣鄱示范大学")
        // The second clerk had the page open with the former name.
        await #expect(throws: LookupFailure.outdated) {
            _ = try await rename(world.official(.hui), college.id, from: college.name, to: "别的名称")
        }
        let (school, _) = try await world.approve(try await world.register().registration)
        for (text, name) in [("洪州示范", "赣鄱示范大学"), ("赣鄱", "赣鄱示范大学"), ("12360100mb0text02t", school.name)] {
            let found = try await list(world, .hua, ListOrganisationsBelow.Question(search: text))
            #expect(found == [name], "\(text)")
            #expect(try await list(world, .gan, ListOrganisationsBelow.Question(search: text)) == [])
        }
        guard case .organisation(_, _, _, let names) = try await SeeOrganisation(world.ground)(hua, college.id) else {
            throw WorldFailure("no organisation")
        }
        #expect(names.map(\.name) == [college.name])
        #expect(names.map(\.lastDay.iso) == ["2026-11-20"])
        await #expect(throws: Refusal.notYours) {
            _ = try await rename(world.official(.gan), college.id, from: "赣鄱示范大学", to: "别的名称")
        }
        await #expect(throws: FormFault.self) { _ = try await rename(hua, college.id, from: "赣鄱示范大学", to: " ") }
    }

    @Test func `nobody acts for a suspended organisation, until it is permitted again`() async throws {
        let world = try await World()
        let college = try #require(Places.hongzhou).id
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        let suspend = SuspendOrganisation(world.ground)
        let hua = try world.official(.hua)
        await #expect(throws: FormFault.self) { try await suspend(hua, college, .suspended, reason: "") }
        try await suspend(hua, college, .suspended, reason: "单位已撤销")
        #expect(try await world.roles(token) == [])
        #expect(try await world.signedIn("lin", Official.lin.password).1.office == nil)
        await #expect(throws: LookupFailure.outdated) { try await suspend(hua, college, .suspended, reason: "再来") }
        try await suspend(hua, college, .active, reason: "恢复办学")
        #expect(try await world.roles(token) == [.employerClerk])
        let own = try #require(Places.cityBureau).id
        await #expect(throws: Refusal.notYours) { try await suspend(hua, own, .suspended, reason: "自己") }
        await #expect(throws: Refusal.notYours) {
            try await suspend(world.official(.gan), college, .suspended, reason: "别市")
        }
    }
}
