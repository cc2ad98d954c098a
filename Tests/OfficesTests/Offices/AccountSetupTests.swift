import Documents
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct AccountSetupTests {
    private static let password = "quiet-harbour-92-lantern"

    private func province() throws -> RegionCode { try #require(RegionCode("360000")) }

    private func add(_ world: World, _ login: String, _ office: OfficeForm? = nil) async throws -> NewCode {
        try await AddAccount(world.ground, province: province())(login: login, name: "新来的", office: office)
    }

    private func activate(_ world: World, _ login: String, _ code: String) async throws -> String {
        try await ActivateAccount(world.ground, hasher: world.hasher)(
            login: login,
            code: code,
            password: Self.password,
            again: Self.password
        ).short
    }

    private var bureau: OfficeForm { OfficeForm(role: .hrManager, organisation: Places.provinceBureau?.name ?? "") }

    @Test func `an official's account is activated with name and code, and has its office's powers`() async throws {
        let world = try await World()
        let made = try await add(world, "New.Clerk", bureau)
        #expect(made.login == "new.clerk" && made.offices.first?.office.region?.text == "360000")
        #expect(try await world.answer("new.clerk", Self.password) == "wrong")
        #expect(try await activate(world, "new.clerk", "AAAAA-AAAAA") == "wrong")
        #expect(try await activate(world, " NEW.clerk ", made.code.lowercased()) == "activated")
        let (_, actor) = try await world.signedIn("new.clerk", Self.password)
        #expect(actor.office?.role == .hrManager)
        #expect(Access(.shipped).decide(actor, .workAtDesk) == .allowed)
        let log = "audit_entry WHERE detail LIKE 'at the console%' AND subject_id = '\(actor.account)'"
        #expect(try await world.count(log) == 3)
    }

    @Test(arguments: [
        ("", "不能用"), ("ab", "不能用"), ("1abc", "不能用"), ("a b c", "不能用"), ("张三李四", "不能用"),
        (String(repeating: "a", count: 33), "不能用"), ("operator", "系统操作员"), ("LIN", "已经有人使用"),
    ])
    func `an invalid or used account name is refused`(_ login: String, _ words: String) async throws {
        let world = try await World()
        let before = try await world.count("account")
        let refusal = await #expect(throws: SetupRefusal.self) { _ = try await add(world, login) }
        #expect(refusal?.chinese.contains(words) == true)
        #expect(try await world.count("account") == before)
    }

    @Test func `an account with an impossible office is not created`() async throws {
        let world = try await World()
        let before = try await [world.count("account"), world.count("audit_entry"), world.count("activation_code")]
        let places = [Places.hongzhou, Places.healthBoard, Places.provinceBureau].compactMap(\.self)
        for (role, place) in [
            (Role.hrManager, places[0]), (.employerClerk, places[1]), (.industryClerk, places[2]),
        ] {
            await #expect(throws: SetupRefusal.roleUnfit(role, place)) {
                _ = try await add(world, "new", OfficeForm(role: role, organisation: place.id.text))
            }
        }
        let health = places[1].id.text
        let refusals: [(OfficeForm, String)] = [
            (OfficeForm(role: .industryManager, organisation: health), "--series"),
            (OfficeForm(role: .industryManager, organisation: health, series: "no-such"), "health（"),
            (
                OfficeForm(role: .employerClerk, organisation: places[0].id.text, region: "360100"),
                "--region"
            ),
            (OfficeForm(role: .employerClerk, organisation: places[0].id.text, series: "health"), "--series"),
            (OfficeForm(role: .hrManager, organisation: places[2].id.text, region: "440000"), "不在本省"),
            (OfficeForm(role: .hrManager, organisation: places[2].id.text, region: "361199"), "没有代码为"),
            (OfficeForm(role: .employerClerk, organisation: "没有的单位"), "没有单位"),
        ]
        for (form, words) in refusals {
            let refusal = await #expect(throws: SetupRefusal.self) { _ = try await add(world, "new", form) }
            #expect(refusal?.chinese.contains(words) == true, "\(form)")
        }
        #expect(
            try await [world.count("account"), world.count("audit_entry"), world.count("activation_code")] == before
        )
    }

    @Test func `a reset removes password, sessions and known browsers, and gives a code`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        let code = try await ResetAccount(world.ground)("lin").code
        #expect(try await ResolveSession(world.ground)(token)?.actor == nil)
        #expect(try await world.answer("lin", Official.lin.password) == "wrong")
        #expect(try await world.count("device WHERE account_id = \(try world.official(.lin).account.sql)") == 0)
        #expect(try await activate(world, "lin", code) == "activated")
        #expect(try await world.answer("lin", Self.password) == "in")
    }

    @Test func `a person's account is reset by its document number`() async throws {
        let world = try await World()
        let number = Inhabitant.ada.document.value
        let reset = try await ResetAccount(world.ground)(number.lowercased())
        #expect(reset.login == nil)
        #expect(try await activate(world, number, reset.code) == "activated")
    }

    @Test func `a locked account cannot sign in, be activated or be reset, until it is unlocked`() async throws {
        let world = try await World()
        let (token, _) = try await world.signedIn("lin", Official.lin.password)
        let code = try await world.slip(.ada)
        let number = Inhabitant.ada.document.value
        for account in ["lin", number] { #expect(try await LockAccount(world.ground)(account)) }
        #expect(try await LockAccount(world.ground)("lin") == false)
        #expect(try await ResolveSession(world.ground)(token)?.actor == nil)
        #expect(try await world.answer("lin", Official.lin.password) == "locked")
        #expect(try await activate(world, number, code.code) == "locked")
        await #expect(throws: SetupRefusal.accountLocked("lin")) { _ = try await ResetAccount(world.ground)("lin") }
        #expect(try await UnlockAccount(world.ground)("lin"))
        #expect(try await world.answer("lin", Official.lin.password) == "in")
    }

    @Test func `unlocking also ends the wait after wrong passwords`() async throws {
        let world = try await World()
        let office = Visit(origin: "203.0.113.7")
        for _ in 0..<8 { _ = try await world.answer("lin", "no", from: office) }
        #expect(try await UnlockAccount(world.ground)("lin") == false)
        #expect(try await world.answer("lin", Official.lin.password, from: office) == "in")
    }

    @Test func `an unknown account and the operator's account are refused`() async throws {
        let world = try await World()
        _ = try await FindActor(world.ground).provinceOperator(province())
        for (typed, refusal) in [("nobody", SetupRefusal.accountUnknown("nobody")), ("operator", .accountOfOperator)] {
            await #expect(throws: refusal) { _ = try await LockAccount(world.ground)(typed) }
            await #expect(throws: refusal) { _ = try await UnlockAccount(world.ground)(typed) }
            await #expect(throws: refusal) { _ = try await ResetAccount(world.ground)(typed) }
            await #expect(throws: refusal) {
                _ = try await GrantOffice(world.ground, province: province())(typed, bureau)
            }
        }
    }
}
