/// The opaque code of a certificate: 99 random bits, so that nobody finds another's by trying.
public struct CertificateCode: Hashable, Sendable {
    /// As it stands in the QR code and beside it: `K7QF2-M9DAB-XXXXX-XXXXX`.
    public let text: String

    /// From the system's cryptographic generator.
    public static func fresh() -> CertificateCode {
        var generator = SystemRandomNumberGenerator()
        return fresh(using: &generator)
    }

    /// From a generator of the caller's, for tests.
    public static func fresh(using generator: inout some RandomNumberGenerator) -> CertificateCode {
        CertificateCode(text: ReadableCode.random(20, groupsOf: 5, using: &generator))
    }

    /// What somebody typed, as it was printed; nil when it cannot be a code.
    public init?(typed: String) {
        let text = ReadableCode.normalised(typed, groupsOf: 5)
        guard text.count == 23, ReadableCode.isSound(text) else { return nil }
        self.text = text
    }

    private init(text: String) {
        self.text = text
    }
}
