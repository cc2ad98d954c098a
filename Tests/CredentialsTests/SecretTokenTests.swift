import Credentials
import Testing

@testable import TestSupport

@Suite struct SecretTokenTests {
    @Test func `a token needs no escaping and is never repeated`() {
        let tokens = (0..<1000).map { _ in SecretToken.fresh().text }
        let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(Set(tokens).count == 1000)
        #expect(tokens.allSatisfy { $0.count == 43 && letters.isSuperset(of: $0) })
    }

    @Test func `the generator decides the token`() {
        var (one, same, other) = (SeededRandom(seed: 1), SeededRandom(seed: 1), SeededRandom(seed: 2))
        let token = SecretToken.fresh(using: &one)
        #expect(token.text == SecretToken.fresh(using: &same).text)
        #expect(token.text != SecretToken.fresh(using: &other).text)
        #expect(token.text != SecretToken.fresh(using: &one).text)
    }

    @Test func `the stored hash does not contain the token`() {
        var generator = SeededRandom(seed: 1)
        let token = SecretToken.fresh(using: &generator)
        #expect(token.hash == SHA256Text.hash(token.text))
        #expect(token.hash.count == 64 && !token.hash.contains(token.text))
    }

    @Test func `printing never shows a secret`() {
        let (token, code) = (SecretToken.fresh(), ActivationCode.fresh())
        var dumped = ""
        dump(token, to: &dumped)
        dump(code, to: &dumped)
        let printed = "\(token) \(code) \(String(reflecting: token)) \(String(reflecting: code)) \(dumped)"
        #expect(!printed.contains(token.text) && !printed.contains(code.text))
    }

    @Test(arguments: [("", "", true), ("a", "a", true), ("a", "b", false), ("ab", "a", false), ("a", "ab", false)])
    func `secret texts are the same only if every byte is`(left: String, right: String, isEqual: Bool) {
        #expect(SecretToken.areEqual(left, right) == isEqual)
    }

    @Test func `the hash is SHA-256`() {
        // FIPS 180-2, appendix B.1.
        #expect(SHA256Text.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
