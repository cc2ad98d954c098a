import Credentials
import Dispatch
import Testing
import Threads

@testable import TestSupport

@Suite struct PasswordHasherTests {
    private static let cheap = PasswordHasher.Cost(memory: 16, passes: 1)
    private let hasher = PasswordHasher(cost: Self.cheap)

    @Test(arguments: ["正确的马电池钉", "correct horse", "", String(repeating: "长", count: 10_000)])
    func `a password matches its hash, and another does not`(password: String) async throws {
        let hash = try await hasher.hash(password)
        #expect(try await hasher.verify(password, against: hash))
        #expect(try await !hasher.verify(password + "x", against: hash))
    }

    @Test func `the same password never gives the same hash`() async throws {
        let (first, second) = (try await hasher.hash("correct horse"), try await hasher.hash("correct horse"))
        #expect(first != second)
        #expect(first.hasPrefix("$argon2id$v=19$m=16,t=1,p=1$"))
        #expect(first.utf8.count < 120)
    }

    @Test func `the hash equals that of the reference implementation`() async throws {
        // The reference implementation's test vector of "password" with the salt "somesalt".
        let cost = PasswordHasher.Cost(memory: 256, passes: 2)
        let hasher = PasswordHasher(cost: cost, newSalt: { Array("somesalt".utf8) })
        let expected = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        #expect(try await hasher.hash("password") == expected)
    }

    @Test func `an scrypt hash is still checked, and needs a new hash`() async throws {
        // RFC 7914, section 12: "pleaseletmein" with the salt "SodiumChloride"; the first 32 of its 64 bytes.
        let old = "scrypt$16384$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI="
        #expect(try await hasher.verify("pleaseletmein", against: old))
        #expect(try await !hasher.verify("pleaseletmeout", against: old))
        #expect(hasher.needsRehash(old))
    }

    @Test func `the standard cost is from OWASP's list`() async throws {
        #expect(try await PasswordHasher().hash("correct horse").hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
    }

    @Test func `the Unicode form of a password makes no difference`() async throws {
        let hash = try await hasher.hash("cafe\u{301} ｐａｓｓ")
        #expect(try await hasher.verify("caf\u{E9} pass", against: hash))
    }

    @Test(arguments: [
        "", "password", "scrypt$16$8$1$$", "scrypt$16$8$1$AAAA$AAAA", "bcrypt$16$8$1$AAAA$AAAA",
        "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$16$4096$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$65536$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "$argon2id$v=19$m=16777216,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=16,t=1000000,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=4,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=16,t=1,p=-1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2i$v=19$m=16,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=16,t=1,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id$v=19$m=16,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        "scrypt$16$8$-1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ])
    func `an unreadable hash matches no password`(hash: String) async throws {
        #expect(try await !hasher.verify("", against: hash))
        #expect(try await !hasher.verify("password", against: hash))
        #expect(hasher.needsRehash(hash))
    }

    @Test func `a hash with another cost is still checked, and needs a new hash`() async throws {
        let hash = try await hasher.hash("correct horse")
        let dearer = PasswordHasher(cost: .init(memory: 64, passes: 1))
        #expect(try await dearer.verify("correct horse", against: hash))
        #expect(dearer.needsRehash(hash))
        #expect(!hasher.needsRehash(hash))
    }

    @Test func `all waiting passwords are hashed, and those beyond the limit are refused`() async throws {
        let gate = DispatchSemaphore(value: 0)
        let hasher = PasswordHasher(cost: Self.cheap, threads: 2, places: 10, willWork: { gate.wait() })
        let tasks = (0..<12).map { number in Task { try await hasher.hash("number \(number)") } }
        #expect(await until { hasher.load == (2, 10) })
        await #expect(throws: CrewIsFull.self) { try await hasher.hash("one more") }
        await #expect(throws: CrewIsFull.self) { try await hasher.verify("one more", against: "") }
        await #expect(throws: CrewIsFull.self) { try await hasher.verifyNothing("one more") }
        for _ in 0..<12 { gate.signal() }
        var hashes: Set<String> = []
        for task in tasks { hashes.insert(try await task.value) }
        #expect(hashes.count == 12)
    }
}
