import Credentials
import Testing

@Suite struct PasswordHasherTests {
    private static let cheap = PasswordHasher.Cost(rounds: 16, blockSize: 8, parallelism: 1)
    private let hasher = PasswordHasher(cost: Self.cheap)

    @Test(arguments: ["正确的马电池钉", "correct horse", "", String(repeating: "长", count: 10_000)])
    func `a password is known again, another is not`(password: String) async throws {
        let hash = try await hasher.hash(password)
        #expect(await hasher.verify(password, against: hash))
        #expect(await !hasher.verify(password + "x", against: hash))
    }

    @Test func `the same password never gives the same hash`() async throws {
        let (first, second) = (try await hasher.hash("correct horse"), try await hasher.hash("correct horse"))
        #expect(first != second)
        #expect(first.hasPrefix("scrypt$16$8$1$"))
        #expect(first.utf8.count < 120)
    }

    @Test func `the hash is scrypt's own`() async throws {
        // RFC 7914, section 12: "pleaseletmein" with the salt "SodiumChloride"; the first 32 of its 64 bytes.
        let cost = PasswordHasher.Cost(rounds: 16_384, blockSize: 8, parallelism: 1)
        let hasher = PasswordHasher(cost: cost, newSalt: { Array("SodiumChloride".utf8) })
        let expected = "scrypt$16384$8$1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI="
        #expect(try await hasher.hash("pleaseletmein") == expected)
    }

    @Test func `the form in which a keyboard sends a letter makes no difference`() async throws {
        let hash = try await hasher.hash("cafe\u{301} ｐａｓｓ")
        #expect(await hasher.verify("caf\u{E9} pass", against: hash))
    }

    @Test(arguments: [
        "", "password", "scrypt$16$8$1$$", "scrypt$16$8$1$AAAA$AAAA", "bcrypt$16$8$1$AAAA$AAAA",
        "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$16$4096$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$16$8$-1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ])
    func `a hash that cannot be read is nobody's password`(hash: String) async {
        #expect(await !hasher.verify("", against: hash))
        #expect(await !hasher.verify("password", against: hash))
        #expect(hasher.needsRehash(hash))
    }

    @Test func `a hash of another cost is still checked and asks to be made anew`() async throws {
        let hash = try await hasher.hash("correct horse")
        let dearer = PasswordHasher(cost: .init(rounds: 64, blockSize: 8, parallelism: 1))
        #expect(await dearer.verify("correct horse", against: hash))
        #expect(dearer.needsRehash(hash))
        #expect(!hasher.needsRehash(hash))
    }

    @Test func `many at once are all answered`() async throws {
        let hash = try await hasher.hash("correct horse")
        let answers = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask { await hasher.verify(number % 2 == 0 ? "correct horse" : "wrong", against: hash) }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answers == 100)
    }
}
