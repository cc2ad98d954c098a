/// The random code of a certificate. It has 99 random bits, so that nobody finds another certificate by guessing.
public struct CertificateCode: Hashable, Sendable {
    /// The form in the QR code and beside it: `K7QF2-M9DAB-XXXXX-XXXXX`.
    public let text: String

    /// Creates a code from the system's cryptographic generator.
    public static func fresh() -> CertificateCode {
        var generator = SystemRandomNumberGenerator()
        return fresh(using: &generator)
    }

    /// Creates a code from another generator, for tests.
    public static func fresh(using generator: inout some RandomNumberGenerator) -> CertificateCode {
        CertificateCode(text: ReadableCode.random(20, groupsOf: 5, using: &generator))
    }

    /// Reads a typed code. Returns `nil` if it cannot be a code.
    public init?(typed: String) {
        let text = ReadableCode.normalised(typed, groupsOf: 5)
        guard text.count == 23, ReadableCode.isSound(text) else { return nil }
        self.text = text
    }

    private init(text: String) {
        self.text = text
    }
}
