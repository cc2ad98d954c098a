import Credentials
import Demo
import Domain
import Groundwork
import Offices
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct BuildDemoTests {
    /// A fresh database with a demo in it.
    private func demo(people: Int = 40, seed: UInt64 = 7) async throws -> (Ground, [BuildDemo.Login]) {
        let world = try await World()
        let pool = try await MigratedDatabase.copy()
        try await Schema.migrator.migrate(pool, at: world.clock.now.milliseconds)
        let ground = Ground(
            pool: pool,
            policies: world.ground.policies,
            jurisdiction: "jiangxi",
            newID: world.clock.identifiers,
            now: world.ground.now
        )
        let outcome = try await BuildDemo(ground, hasher: world.hasher) { title in
            var scan = world.scan()
            scan = Evidence(
                id: scan.id,
                name: "\(title).pdf",
                mediaType: scan.mediaType,
                size: scan.size,
                sha256: scan.sha256,
                storedAs: scan.storedAs
            )
            return scan
        }(people: people, seed: seed)
        guard case .built(let logins) = outcome else { throw WorldFailure("not built: \(outcome)") }
        return (ground, logins)
    }

    @Test func `a demo contains every status and every role, and its books balance`() async throws {
        let (ground, logins) = try await demo()
        let statuses = try await ground.pool.read { sql in
            try sql.rows("SELECT word FROM record_status WHERE id IN (SELECT status FROM record)", []) { try $0.text() }
        }
        #expect(Set(statuses) == Set(RecordStatus.allCases.map(\.rawValue)))
        let roles: [Role] = [
            .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .industryClerk, .industryManager, .hrClerk, .hrManager, .auditAdministrator,
        ]
        #expect(Set(logins.map(\.role)) == Set(roles.map(\.rawValue) + ["professional"]))
        try await ground.expectBalance()
    }

    @Test func `the provider of the demo has two open trainings`() async throws {
        let (ground, _) = try await demo()
        let open = try await ground.pool.read { sql in
            let provider = try sql.first("SELECT id FROM organisation WHERE kind = 'provider'", []) {
                OrganisationID(bits: try $0.identifier())
            }
            return try Trainings.open(of: try #require(provider), in: sql)
        }
        #expect(open.count == 2)
        #expect(open.allSatisfy { $0.activity == "institution-training" && $0.year == ground.today.year })
    }

    @Test func `every listed account can sign in`() async throws {
        let (ground, logins) = try await demo()
        let signIn = SignIn(ground, hasher: try await World().hasher, isDemo: true)
        for login in logins {
            let outcome = try await signIn(login: login.login, password: DemoPassword.text, oldToken: nil)
            guard case .signedIn = outcome else { throw WorldFailure("\(login.role) cannot sign in: \(outcome)") }
        }
    }

    @Test func `the printed password does not work if no demonstration is served`() async throws {
        let (ground, logins) = try await demo()
        let hasher = try await World().hasher
        let real = SignIn(ground, hasher: hasher)
        for login in logins {
            let outcome = try await real(login: login.login, password: DemoPassword.text, oldToken: nil)
            guard case .demoClosed = outcome else { throw WorldFailure("\(login.role): \(outcome)") }
        }
        let wrong = try await real(login: logins[0].login, password: "no", oldToken: nil)
        guard case .wrong = wrong else { throw WorldFailure("\(wrong)") }
    }

    @Test func `sessions of the demo password end, and an own password works`() async throws {
        let (ground, logins) = try await demo()
        let hasher = try await World().hasher
        let login = try #require(logins.first { $0.role == "hr-manager" }).login
        let shown = try await SignIn(ground, hasher: hasher, isDemo: true)(
            login: login,
            password: DemoPassword.text,
            oldToken: nil
        )
        guard case .signedIn(let token, _, _, _) = shown else { throw WorldFailure("\(shown)") }
        let before = try await CloseDemo(ground)()
        #expect(before > 30)
        #expect(try await ResolveSession(ground)(token)?.actor == nil)
        let code = try await ResetAccount(ground)(login).code
        let own = "quiet-harbour-92-lantern"
        _ = try await ActivateAccount(ground, hasher: hasher)(login: login, code: code, password: own, again: own)
        let outcome = try await SignIn(ground, hasher: hasher)(login: login, password: own, oldToken: nil)
        guard case .signedIn = outcome else { throw WorldFailure("\(outcome)") }
        #expect(try await CloseDemo(ground)() == before - 1)
        #expect(try await !ListDemoAccounts(ground)().map(\.login).contains(login))
    }

    @Test func `every document number of the demo is valid and belongs to nobody`() async throws {
        let (ground, _) = try await demo()
        let today = ground.today
        let numbers = try await ground.pool.read { sql in
            try sql.rows("SELECT document_number FROM person", []) { try $0.text() }
        }
        #expect(numbers.count == 40)
        #expect(numbers.allSatisfy { DocumentNumber.check($0, kind: .residentID, today: today).isValid })
        #expect(numbers.allSatisfy { $0.hasPrefix("360199") })
    }

    @Test func `the same seed gives the same people and years, another gives others`() async throws {
        func people(_ seed: UInt64) async throws -> [String] {
            let (ground, _) = try await demo(seed: seed)
            return try await ground.pool.read { sql in
                try sql.rows(
                    """
                    SELECT p.name || ' ' || s.counted FROM person p JOIN standing s ON s.person_id = p.id
                    ORDER BY p.document_number, s.credit_year
                    """,
                    []
                ) { try $0.text() }
            }
        }
        let first = try await people(7)
        #expect(try await people(7) == first)
        #expect(try await people(8) != first)
    }

    @Test func `a database with people is not changed`() async throws {
        let world = try await World()
        let records = try await world.count("record")
        let outcome = try await BuildDemo(world.ground, hasher: world.hasher) { _ in world.scan() }(people: 5, seed: 1)
        guard case .notEmpty = outcome else { throw WorldFailure("\(outcome)") }
        #expect(try await world.count("record") == records)
        #expect(try await ListDemoAccounts(world.ground)().isEmpty)
    }
}
