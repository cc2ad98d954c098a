import Credentials
import Testing

@testable import TestSupport

@Suite struct ReadableCodeTests {
    private let key = SecretKey.fresh()

    @Test func `an activation code has ten characters that are not easily confused`() {
        let codes = (0..<1000).map { _ in ActivationCode.fresh().text }
        let letters = Set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        #expect(codes.allSatisfy { $0.count == 11 && $0.split(separator: "-").map(\.count) == [5, 5] })
        #expect(Set(codes.joined()).subtracting("-") == letters)
        #expect(Set(codes).count == 1000)
    }

    @Test func `a code is recognised in every typed form`() {
        var generator = SeededRandom(seed: 7)
        let code = ActivationCode.fresh(using: &generator)
        let plain = code.text.filter { $0 != "-" }
        let fullWidth = String(
            String.UnicodeScalarView(
                plain.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
            )
        )
        #expect(ActivationCode.hash(ofTyped: code.text, key) == code.hash(key))
        #expect(ActivationCode.hash(ofTyped: plain.lowercased(), key) == code.hash(key))
        #expect(
            ActivationCode.hash(ofTyped: " \(plain.map(String.init).joined(separator: " "))\n", key) == code.hash(key)
        )
        #expect(ActivationCode.hash(ofTyped: fullWidth, key) == code.hash(key))
        #expect(ActivationCode.hash(ofTyped: code.text.replacing("-", with: "—"), key) == code.hash(key))
    }

    @Test func `another code has another hash`() {
        var generator = SeededRandom(seed: 7)
        let code = ActivationCode.fresh(using: &generator)
        #expect(ActivationCode.fresh(using: &generator).hash(key) != code.hash(key))
        #expect(ActivationCode.hash(ofTyped: "", key) != code.hash(key))
        #expect(ActivationCode.hash(ofTyped: String(code.text.dropLast()), key) != code.hash(key))
        #expect(ActivationCode.hash(ofTyped: code.text + "O", key) != code.hash(key))
    }

    @Test func `a typed certificate code is recognised`() {
        let code = CertificateCode.fresh()
        #expect(code.text.split(separator: "-").map(\.count) == [5, 5, 5, 5])
        #expect(CertificateCode(typed: " " + code.text.lowercased().replacing("-", with: " ")) == code)
        #expect(Set((0..<1000).map { _ in CertificateCode.fresh() }).count == 1000)
    }

    @Test(arguments: [
        "", "K7QF2", "K7QF2-M9DAB-K7QF2-M9DA", "K7QF2-M9DAB-K7QF2-M9DABC", "K7QF0-M9DAB-K7QF2-M9DAB",
        "K7QFO-M9DAB-K7QF2-M9DAB",
        "学时学时学-M9DAB-K7QF2-M9DAB", "' OR 1=1 --",
    ])
    func `an impossible code is refused`(typed: String) {
        #expect(CertificateCode(typed: typed) == nil)
    }

    @Test func `a very long text is not a code`() {
        #expect(CertificateCode(typed: String(repeating: "K", count: 1_000_000)) == nil)
        #expect(ActivationCode.hash(ofTyped: String(repeating: "K", count: 1_000_000), key).count == 64)
    }
}
