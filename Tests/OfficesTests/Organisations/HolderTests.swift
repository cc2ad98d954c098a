import Domain
import Groundwork
import Offices
import Testing

@testable import TestWorld

@Suite struct HolderTests {
    @Test func `a manager grants an office and ends it, with effect at the next request`() async throws {
        let world = try await World()
        let (school, manager, _) = try await world.newManager()
        let granted = try await world.appoint(.employerClerk, "clerk-one", at: school.id, by: manager)
        let (token, _) = try await world.begin(try granted.code())
        #expect(try await world.roles(token) == [.employerClerk])
        let end = EndAppointment(world.ground)
        let ended = try await end(manager, at: school.id, granted.office())
        #expect(ended.name == "新经办" && ended.role == .employerClerk)
        #expect(try await world.roles(token) == [])
        await #expect(throws: LookupFailure.outdated) { try await end(manager, at: school.id, granted.office()) }
        let names = try await SeeHolders(world.ground)(manager, at: nil).holders.map(\.name)
        #expect(names == ["孙管理"])
    }

    @Test func `the last manager cannot leave before a successor has activated the account`() async throws {
        let world = try await World()
        let (school, manager, token) = try await world.newManager()
        let end = EndAppointment(world.ground)
        let own = try #require(manager.office).id
        await #expect(throws: FormFault.self) { try await end(manager, at: school.id, own) }
        let granted = try await world.appoint(.employerManager, "manager-two", at: school.id, by: manager)
        await #expect(throws: FormFault.self) { try await end(manager, at: school.id, own) }
        _ = try await world.begin(try granted.code())
        try await end(manager, at: school.id, own)
        #expect(try await world.roles(token) == [])
    }

    @Test func `an office works from its first day to the end of its last day`() async throws {
        let world = try await World()
        let (school, manager, _) = try await world.newManager()
        let term = ("2026-11-23", "2026-11-24")
        let granted = try await world.appoint(
            .employerClerk,
            "clerk-one",
            at: school.id,
            by: manager,
            last: term.1,
            first: term.0
        )
        _ = try await world.begin(try granted.code())
        for (days, roles): (Int, [Role]) in [(0, []), (2, [.employerClerk]), (1, [.employerClerk]), (1, [])] {
            world.clock.pass(days: days)
            let (token, _) = try await world.signedIn("clerk-one", World.newPassword)
            #expect(try await world.roles(token) == roles)
        }
        try await SweepAccounts(world.ground)()
        #expect(try await world.count("assignment WHERE ends_at IS NOT NULL AND ended_at = ends_at") == 1)
        let late = try await world.appoint(
            .employerClerk,
            "clerk-two",
            at: school.id,
            by: manager,
            last: "2026-11-01"
        )
        #expect(try late.fields() == ["last_day"])
    }

    @Test func `an account that exists keeps its password, and needs the same name`() async throws {
        let world = try await World()
        let (school, manager, _) = try await world.newManager()
        let wrong = try await world.appoint(.employerClerk, "shen", name: "别人", at: school.id, by: manager)
        #expect(try wrong.fields() == ["login"])
        let right = try await world.appoint(.employerClerk, "shen", name: "shen", at: school.id, by: manager)
        guard case .granted(_, _, nil) = right else { throw WorldFailure("\(right)") }
        let (token, _) = try await world.signedIn("shen", Official.shen.password)
        #expect(try await world.roles(token).count == 2)
        let again = try await world.appoint(.employerClerk, "shen", name: "shen", at: school.id, by: manager)
        #expect(try again.fields() == ["login"])
        let operators = try await world.appoint(.employerClerk, "operator", at: school.id, by: manager)
        #expect(try operators.fields() == ["login"])
    }

    @Test func `nobody grants an office to themselves, above themselves or elsewhere`() async throws {
        let world = try await World()
        let (school, manager, _) = try await world.newManager()
        await #expect(throws: Refusal.ownAccount) {
            _ = try await world.appoint(.employerClerk, "sun-manager", name: "孙管理", at: school.id, by: manager)
        }
        let above = try await world.appoint(.hrManager, "high", at: school.id, by: manager)
        #expect(try above.fields() == ["role"])
        let college = try #require(Places.hongzhou).id
        await #expect(throws: Refusal.notYours) {
            _ = try await world.appoint(.employerClerk, "clerk-one", at: college, by: manager)
        }
        for who in [Official.lin, .pan] {
            await #expect(throws: Refusal.notYourRole) {
                _ = try await world.appoint(.employerClerk, "clerk-one", at: college, by: world.official(who))
            }
        }
        await #expect(throws: Refusal.notYours) {
            _ = try await world.appoint(.employerClerk, "clerk-one", at: college, by: world.official(.gan))
        }
        _ = try await world.appoint(.employerManager, "clerk-one", at: college, by: world.official(.province)).code()
        #expect(try await world.count("account WHERE login = 'clerk-one'") == 1)
    }

    @Test func `an administrator holds no other office`() async throws {
        let world = try await World()
        let bureau = try #require(Places.provinceBureau).id.text
        _ = try await AddAccount(world.ground, province: #require(Places.province))(
            login: "auditor",
            name: "新经办",
            office: OfficeForm(role: .auditAdministrator, organisation: bureau)
        )
        let (school, manager, _) = try await world.newManager()
        let granted = try await world.appoint(.employerClerk, "auditor", at: school.id, by: manager)
        #expect(try granted.fields() == ["login"])
    }

    @Test func `a new code is only for an account that is not in use`() async throws {
        let world = try await World()
        let (school, manager, _) = try await world.newManager()
        let granted = try await world.appoint(.employerClerk, "clerk-one", at: school.id, by: manager)
        let renew = RenewOfficialCode(world.ground)
        let code = try await renew(manager, at: school.id, granted.office())
        #expect(try code.code != granted.code().code)
        let old = try granted.code()
        await #expect(throws: WorldFailure.self) { _ = try await world.begin(old) }
        _ = try await world.begin(code)
        await #expect(throws: LookupFailure.outdated) { _ = try await renew(manager, at: school.id, granted.office()) }
    }
}
