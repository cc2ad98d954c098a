import Credentials
import Groundwork
import Offices
import SQLDatabase
import Testing

@testable import TestWorld

@Suite struct RenewedHashTests {
    @Test func `a hash with another cost is renewed once when its owner signs in`() async throws {
        let world = try await World()
        let dearer = PasswordHasher(cost: PasswordHasher.Cost(memory: 16, passes: 2))
        let old = try await hash(world)
        let signIn = SignIn(world.ground, hasher: dearer)
        guard case .wrong = try await signIn(login: "lin", password: "no", oldToken: nil) else {
            throw WorldFailure("in")
        }
        #expect(try await hash(world) == old)
        try await enter(signIn)
        let new = try await hash(world)
        #expect(new.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$"))
        #expect(new != old)
        try await enter(signIn)
        #expect(try await hash(world) == new)
    }

    @Test func `an scrypt hash is replaced by an Argon2id hash`() async throws {
        let world = try await World()
        // RFC 7914, section 12: "pleaseletmein" with the salt "SodiumChloride".
        let scrypt = "scrypt$16384$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI="
        _ = try await world.pool.write { tx in
            try tx.execute("UPDATE account SET password_hash = ? WHERE login = 'lin'", [.text(scrypt)])
        }
        try await enter(SignIn(world.ground, hasher: world.hasher), "pleaseletmein")
        #expect(try await hash(world).hasPrefix("$argon2id$"))
        try await enter(SignIn(world.ground, hasher: world.hasher), "pleaseletmein")
    }

    private func enter(_ signIn: SignIn, _ password: String = Official.lin.password) async throws {
        let outcome = try await signIn(login: "lin", password: password, oldToken: nil)
        guard case .signedIn = outcome else { throw WorldFailure("not in: \(outcome)") }
    }

    private func hash(_ world: World) async throws -> String {
        let hash = try await world.pool.read { sql in
            try sql.first("SELECT password_hash FROM account WHERE login = 'lin'", []) { try $0.text() }
        }
        return try #require(hash)
    }
}
