import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct OfficeTests {
    private func province() throws -> RegionCode { try #require(RegionCode("360000")) }

    private func form(_ who: Official, series: String? = nil) throws -> OfficeForm {
        OfficeForm(role: who.role, organisation: try #require(who.organisation).id.text, series: series)
    }

    @Test func `an office is granted and ended, with effect at the next request`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("pan", Official.pan.password)
        let form = try form(.wei, series: "卫生")
        let granted = try await GrantOffice(world.ground, province: province())("pan", form)
        #expect(granted.office.series == "health")
        let roles = { try await ResolveSession(world.ground)(token)?.offices.map(\.office.role) ?? [] }
        #expect(try await Set(roles()) == [.providerClerk, .industryManager])
        await #expect(throws: SetupRefusal.officeHeld) {
            _ = try await GrantOffice(world.ground, province: province())("pan", form)
        }
        _ = try await EndOffice(world.ground, province: province())("pan", form)
        #expect(try await roles() == [.providerClerk])
        await #expect(throws: SetupRefusal.officeUnknown) {
            _ = try await EndOffice(world.ground, province: province())("pan", form)
        }
        let log = "audit_entry WHERE action IN ('office-granted', 'office-ended') AND detail LIKE 'at the console%'"
        #expect(try await world.count(log) == 2)
    }

    @Test func `a professional can hold an office, found by document number`() async throws {
        let world = try await World()
        let number = Inhabitant.ada.document.value
        _ = try await GrantOffice(world.ground, province: province())(number, form(.lin))
        let (_, actor) = try await world.signedIn(number, Inhabitant.ada.password)
        #expect(actor.person != nil && actor.office?.organisation == Places.hongzhou?.id)
    }

    @Test func `the province's last office is not ended by mistake`() async throws {
        let world = try await World()
        let end = EndOffice(world.ground, province: try province())
        let bureau = try #require(Places.provinceBureau)
        await #expect(throws: SetupRefusal.officeLast(bureau)) { _ = try await end("province", form(.province)) }
        // The operator's own office does not count, because nobody can sign in with it.
        _ = try await FindActor(world.ground).provinceOperator(province())
        await #expect(throws: SetupRefusal.officeLast(bureau)) { _ = try await end("province", form(.province)) }
        // An office for a part of the province does not count, nor an account that is not activated.
        var narrow = try form(.province)
        narrow.region = "360100"
        _ = try await GrantOffice(world.ground, province: province())("guo", narrow)
        await #expect(throws: SetupRefusal.officeLast(bureau)) { _ = try await end("province", form(.province)) }
        _ = try await GrantOffice(world.ground, province: province())("shen", form(.province))
        _ = try await ResetAccount(world.ground)("shen")
        await #expect(throws: SetupRefusal.officeLast(bureau)) { _ = try await end("province", form(.province)) }
        _ = try await GrantOffice(world.ground, province: province())("lin", form(.province))
        _ = try await end("province", form(.province))
        _ = try await end("lin", form(.province), evenLast: true)
    }

    @Test func `the first office can end if a second one covers the province`() async throws {
        let world = try await World()
        var clerk = try form(.province)
        clerk.role = .hrClerk
        _ = try await GrantOffice(world.ground, province: province())("province", clerk)
        let end = EndOffice(world.ground, province: try province())
        _ = try await end("province", form(.province))
        let bureau = try #require(Places.provinceBureau)
        await #expect(throws: SetupRefusal.officeLast(bureau)) { _ = try await end("province", clerk) }
    }

    @Test(arguments: Role.allCases.filter(\.isAdministrator))
    func `an administrator cannot hold another office, and officials cannot become one`(_ role: Role) async throws {
        let world = try await World()
        let grant = GrantOffice(world.ground, province: try province())
        let bureau = try #require(Places.provinceBureau).id.text
        let administrator = OfficeForm(role: role, organisation: bureau)
        await #expect(throws: SetupRefusal.administratorAlone(role)) { _ = try await grant("lin", administrator) }
        let made = AddAccount(world.ground, province: try province())
        _ = try await made(login: "san.yuan", name: "管理员", office: administrator)
        let administrators = Role.allCases.filter { $0.isAdministrator && $0 != role }
        let others = administrators.map { OfficeForm(role: $0, organisation: bureau) }
        for other in try [form(.lin), form(.province)] + others {
            await #expect(throws: SetupRefusal.self) { _ = try await grant("san.yuan", other) }
        }
        await #expect(throws: SetupRefusal.officeHeld) { _ = try await grant("san.yuan", administrator) }
        let all = try await ListAccounts(world.ground)(at: nil)
        #expect(all.first { $0.login == "san.yuan" }?.offices.map(\.office.role) == [role])
    }

    @Test(arguments: [("360000", true), ("360100", true), ("360102", true), ("440000", false), ("361199", false)])
    func `an industry authority's office is for its region, or a part of it`(
        _ region: String,
        _ fits: Bool
    ) async throws {
        let world = try await World()
        var form = try form(.wei, series: "health")
        form.region = region
        let grant = GrantOffice(world.ground, province: try province())
        guard fits else {
            await #expect(throws: SetupRefusal.self) { _ = try await grant("pan", form) }
            return
        }
        #expect(try await grant("pan", form).office.scope == .series("health", within: #require(RegionCode(region))))
    }

    @Test(arguments: [
        ("hr-authority", Role.hrManager), ("industry-authority", .industryManager), ("hr-clerk", .hrClerk),
        ("professional", nil), ("", nil),
    ])
    func `the earlier names of offices are understood`(_ text: String, _ role: Role?) {
        #expect(Role(written: text) == role)
    }

    @Test func `an ambiguous office cannot be ended, and a bureau's clerk can only have the bureau's region`()
        async throws
    {
        let world = try await World()
        _ = try await GrantOffice(world.ground, province: province())("pan", form(.wei, series: "health"))
        world.clock.pass(seconds: 1)
        _ = try await GrantOffice(world.ground, province: province())("pan", form(.wei, series: "accounting"))
        let end = EndOffice(world.ground, province: try province())
        await #expect(throws: SetupRefusal.officeAmbiguous(["health", "accounting"])) {
            _ = try await end("pan", form(.wei))
        }
        _ = try await end("pan", form(.wei, series: " 卫生 "))
        var elsewhere = try form(.hua)
        elsewhere.region = "360200"
        let refusal = await #expect(throws: SetupRefusal.self) {
            _ = try await GrantOffice(world.ground, province: province())("pan", elsewhere)
        }
        #expect(refusal?.chinese.contains("所管的") == true)
    }

    @Test func `officials are listed with their offices`() async throws {
        let world = try await World()
        _ = try await GrantOffice(world.ground, province: province())("pan", form(.wei, series: "health"))
        let all = try await ListAccounts(world.ground)(at: nil)
        #expect(all.map(\.login) == Official.allCases.map(\.rawValue).sorted())
        #expect(all.first { $0.login == "pan" }?.offices.count == 2)
        let college = try await ListAccounts(world.ground)(at: Places.hongzhou?.name)
        #expect(college.map(\.login) == ["guo", "lin"])
    }
}
