import Credentials
import Domain
import Groundwork
import Offices
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct InstallationTests {
    /// A system without accounts.
    private func emptyGround() async throws -> Ground {
        let now = try Instant(startOf: #require(Day(year: 2026, month: 11, day: 21)))
        return Ground(
            pool: RepeatingPool.ifWanted(try await MigratedDatabase.copy()),
            policies: try World.policies.get(),
            jurisdiction: "jiangxi",
            now: { now }
        )
    }

    private func form() -> InstallationForm {
        var form = InstallationForm(authority: "示例省人力资源和社会保障厅")
        for post in InstallationForm.Post.allCases where post != .deputy {
            form.officials[post] = InstallationForm.Official(name: "甲\(post.rawValue)", login: "\(post.rawValue)-one")
        }
        return form
    }

    private func install(_ ground: Ground) throws -> InstallSystem {
        InstallSystem(ground, province: try #require(Places.province))
    }

    private func count(_ table: String, _ ground: Ground) async throws -> Int {
        try await ground.pool.read { try $0.count("SELECT count(*) FROM \(table)") }
    }

    @Test func `the key sets the system up once, and is gone`() async throws {
        let ground = try await emptyGround()
        let isInstalled = IsInstalled(ground)
        #expect(try await !isInstalled())
        let key = try #require(try await OfferInstallation(ground)())
        #expect(try await count("installation_key WHERE key_hash LIKE '%\(key)%'", ground) == 0)
        let outcome = try await install(ground)(form(), key: key.lowercased(), from: Visit(origin: "a"))
        guard case .installed(let authority, let codes) = outcome else { throw WorldFailure("\(outcome)") }
        #expect(authority.kinds == [.hrAuthority] && authority.region == Places.province)
        let roles: [Role] = [.hrManager, .systemAdministrator, .securityAdministrator, .auditAdministrator]
        #expect(codes.flatMap(\.offices).map(\.office.role) == roles)
        #expect(try await count("region_tree", ground) == 1)
        #expect(try await count("installation_key", ground) == 0)
        #expect(try await isInstalled())
        #expect(try await OfferInstallation(ground)() == nil)
        for again in [key, ""] {
            guard case .isDone = try await install(ground)(form(), key: again, from: Visit(origin: "a")) else {
                throw WorldFailure("installed twice")
            }
        }
        #expect(try await count("account", ground) == 4)
    }

    @Test func `wrong keys are counted, and set nothing up`() async throws {
        let ground = try await emptyGround()
        _ = try await OfferInstallation(ground)()
        let install = try install(ground)
        for _ in 0..<4 {
            guard case .wrongKey = try await install(form(), key: "AAAAA-BBBBB", from: Visit(origin: "a")) else {
                throw WorldFailure("not wrong")
            }
        }
        for _ in 0..<2 {
            guard case .wait = try await install(form(), key: "AAAAA-BBBBB", from: Visit(origin: "a")) else {
                throw WorldFailure("no wait")
            }
        }
        #expect(try await count("account", ground) == 0)
        #expect(try await count("organisation", ground) == 0)
    }

    @Test func `an empty key opens nothing while none is stored, and the newest printed key counts`() async throws {
        let ground = try await emptyGround()
        guard case .wrongKey = try await install(ground)(form(), key: "", from: Visit(origin: "a")) else {
            throw WorldFailure("not wrong")
        }
        let old = try #require(try await OfferInstallation(ground)())
        let new = try #require(try await OfferInstallation(ground)())
        guard case .wrongKey = try await install(ground)(form(), key: old, from: Visit(origin: "b")) else {
            throw WorldFailure("not wrong")
        }
        guard case .installed = try await install(ground)(form(), key: new, from: Visit(origin: "c")) else {
            throw WorldFailure("not installed")
        }
    }

    @Test func `a form with faults sets nothing up, and the key still works`() async throws {
        let ground = try await emptyGround()
        let key = try #require(try await OfferInstallation(ground)())
        var wrong = form()
        wrong.authority = " "
        wrong.creditCode = "123"
        wrong.officials[.audit] = InstallationForm.Official(name: "乙", login: "System-One")
        wrong.officials[.security] = nil
        let outcome = try await install(ground)(wrong, key: key, from: Visit(origin: "a"))
        guard case .invalid(let faults) = outcome else { throw WorldFailure("\(outcome)") }
        #expect(
            faults.map(\.field) == ["authority", "credit_code", "security_name", "security_login", "audit_login"]
        )
        #expect(try await count("account", ground) == 0)
        guard case .installed = try await install(ground)(form(), key: key, from: Visit(origin: "a")) else {
            throw WorldFailure("not installed")
        }
    }

    @Test func `the console needs no key, and installs once`() async throws {
        let ground = try await emptyGround()
        var full = form()
        full.officials[.deputy] = InstallationForm.Official(name: "丙", login: "deputy-one")
        guard case .installed(_, let codes) = try await install(ground).atConsole(full) else {
            throw WorldFailure("not installed")
        }
        #expect(codes.count == 5)
        guard case .isDone = try await install(ground).atConsole(full) else { throw WorldFailure("twice") }
        #expect(try await count("audit_entry WHERE action = 'system-installed'", ground) == 1)
    }
}
