import Credentials
import Testing

@Suite struct SecretKeyTests {
    private static let text = "0123456789abcdef0123456789abcdef"

    @Test func `the same key and purpose give the same hash, and others give other hashes`() throws {
        let key = try #require(SecretKey(text: Self.text))
        let again = try #require(SecretKey(text: " \(Self.text)\n"))
        let other = try #require(SecretKey(text: Self.text + "0"))
        #expect(key.hash("K7QF2", for: .activationCode) == again.hash("K7QF2", for: .activationCode))
        #expect(key.hash("K7QF2", for: .activationCode) != other.hash("K7QF2", for: .activationCode))
        #expect(key.hash("K7QF2", for: .activationCode) != key.hash("K7QF2", for: .device))
        #expect(key.hash("K7QF2", for: .device).count == 64)
        #expect(key.name == again.name && key.name != other.name && key.name.count == 16)
    }

    @Test(arguments: ["", "short", String(repeating: "a", count: 64), String(repeating: " ", count: 64)])
    func `a text that is too short or too simple is not a secret`(text: String) {
        #expect(SecretKey(text: text) == nil)
    }

    @Test func `a key is never printed`() throws {
        let key = try #require(SecretKey(text: Self.text))
        #expect("\(key)" == "SecretKey(…)" && String(reflecting: key) == "SecretKey(…)")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("0123456789"))
    }

    @Test func `new keys differ and can be read again`() {
        let (one, two) = (SecretKey.freshText(), SecretKey.freshText())
        #expect(one != two && one.count == 64 && SecretKey(text: one) != nil)
    }
}
