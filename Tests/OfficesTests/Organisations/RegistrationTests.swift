import Domain
import Groundwork
import Offices
import Testing

@testable import TestWorld

@Suite struct RegistrationTests {
    @Test func `an approved organisation has all its kinds, and its manager acts in an office for each`() async throws {
        let world = try await World()
        let (registration, secret) = try await world.register()
        #expect(try await world.count("organisation WHERE credit_code = '12360100MB0TEXT02T'") == 0)
        let (organisation, code) = try await world.approve(registration)
        #expect(organisation.kinds == [.employer, .provider])
        #expect(organisation.managingRegion == Places.city)
        let (_, found) = try await world.begin(try #require(code))
        #expect(
            found.offices.map(\.office.role).sorted { $0.rawValue < $1.rawValue } == [
                .employerManager, .providerManager,
            ]
        )
        #expect(found.mustChooseOffice)
        #expect(try await SeeRegistration(world.ground)(secret: secret).registration.state == .approved)
        let kinds = try await ListOrganisations(world.ground)(.provider).map(\.organisation.id)
        #expect(kinds.contains(organisation.id))
    }

    @Test func `who registers a second time is told whom to ask, and nothing about people`() async throws {
        let world = try await World()
        let (registration, _) = try await world.register()
        for isApproved in [false, true] {
            if isApproved { _ = try await world.approve(registration) }
            let faults = try await world.faults(of: .school)
            let message = try #require(faults.first?.message)
            #expect(faults.map(\.field) == ["credit_code"])
            #expect(message.contains("示范中学") && message.contains("示范市人社局"))
            for secret in ["钱联系", "0791", "孙管理", "sun-manager"] { #expect(!message.contains(secret)) }
        }
    }

    @Test func `a returned application is corrected with its secret, and an old page decides nothing`() async throws {
        let world = try await World()
        let (registration, secret) = try await world.register()
        let decide = DecideRegistration(world.ground)
        let correct = CorrectRegistration(world.ground, province: try #require(Places.province))
        await #expect(throws: LookupFailure.outdated) { _ = try await correct(.school, secret: secret) }
        let hua = try world.official(.hua)
        _ = try await decide(hua, registration.id, .returned(reason: "名称不全"), version: 1)
        // A colleague with the same page is told that it has been decided.
        await #expect(throws: LookupFailure.outdated) {
            _ = try await decide(world.official(.hui), registration.id, .approved, version: 1)
        }
        var form = RegistrationForm.school
        form.name = "示范中学（本部）"
        await #expect(throws: LookupFailure.missing("registration")) { _ = try await correct(form, secret: "x") }
        guard case .sent = try await correct(form, secret: secret) else { throw WorldFailure("not sent") }
        let view = try await SeeRegistration(world.ground)(secret: secret)
        #expect(view.registration.details.name == "示范中学（本部）" && view.registration.version == 3)
        await #expect(throws: LookupFailure.outdated) {
            _ = try await decide(hua, registration.id, .approved, version: 1)
        }
        #expect(try await world.count("organisation WHERE credit_code = '12360100MB0TEXT02T'") == 0)
        #expect(try await world.approve(view.registration).organisation.name == "示范中学（本部）")
    }

    @Test func `a rejected application frees the code, and the reason is needed`() async throws {
        let world = try await World()
        let (registration, secret) = try await world.register()
        let decide = DecideRegistration(world.ground)
        let hua = try world.official(.hua)
        await #expect(throws: FormFault.self) {
            _ = try await decide(hua, registration.id, .rejected(reason: " "), version: 1)
        }
        _ = try await decide(hua, registration.id, .rejected(reason: "冒用名义"), version: 1)
        #expect(try await SeeRegistration(world.ground)(secret: secret).registration.reason == "冒用名义")
        #expect(try await world.register().registration.state == .pending)
    }

    @Test(arguments: [Official.gan, .lin, .pan, .wei])
    func `only the authority above sees and decides`(who: Official) async throws {
        let world = try await World()
        let (registration, _) = try await world.register()
        let actor = try world.official(who)
        let expected: Refusal = who == .gan ? .notYours : .notYourRole
        await #expect(throws: expected) {
            _ = try await DecideRegistration(world.ground)(actor, registration.id, .approved, version: 1)
        }
        await #expect(throws: expected) { _ = try await SeeOrganisation(world.ground)(actor, registration.id) }
        #expect(try await world.count("registration WHERE state = 'pending'") == 1)
    }

    @Test func `every fault is named with its field`() async throws {
        let world = try await World()
        var form = RegistrationForm()
        let all = [
            "name", "contact_name", "contact_telephone", "manager_name", "manager_login", "credit_code", "region",
            "managing_region", "kind",
        ]
        #expect(try await world.faults(of: form).map(\.field) == all)
        form = .school
        form.managingRegion = "360700"
        #expect(try await world.faults(of: form).map(\.field) == ["managing_region"])
        form = .school
        (form.region, form.managingRegion, form.kinds) = ("440100", "360100", ["hr-authority"])
        #expect(try await world.faults(of: form).map(\.field) == ["region", "kind"])
        #expect(try await world.count("registration") == 0)
    }

    @Test func `an account name that somebody else has is found at the approval, and nothing is saved`() async throws {
        let world = try await World()
        var form = RegistrationForm.school
        form.managerLogin = "lin"
        let (registration, _) = try await world.register(form)
        let fault = await #expect(throws: FormFault.self) { _ = try await world.approve(registration) }
        #expect(fault?.field == "manager_login")
        #expect(try await world.count("organisation WHERE credit_code = '12360100MB0TEXT02T'") == 0)
    }

    @Test func `nobody fills the table from one origin`() async throws {
        let world = try await World()
        var form = RegistrationForm.school
        form.creditCode = "91360199MA0XUEXH99"
        let register = RegisterOrganisation(
            world.ground,
            province: try #require(Places.province),
            rules: {
                var rules = SessionRules(); rules.registrations = 1; return rules
            }()
        )
        guard case .registered = try await register(.school, from: Visit(origin: "a")) else {
            throw WorldFailure("not taken")
        }
        guard case .crowded(let until) = try await register(form, from: Visit(origin: "a")) else {
            throw WorldFailure("not crowded")
        }
        #expect(until > world.clock.now)
        guard case .registered = try await register(form, from: Visit(origin: "b")) else {
            throw WorldFailure("not taken")
        }
    }
}
