/// Whether a certificate is still true today. This is not stored. It follows from the changes since the certificate was
/// issued.
public enum CertificateValidity: Hashable, Sendable {
    /// The statements are true. `hasGrown` tells whether the year has more hours by now.
    case valid(hasGrown: Bool)
    /// A newer certificate of the same year has replaced it.
    case replaced(at: Instant)
    /// The statements are no longer true.
    case revoked(Revocation)
    /// The certificate cannot be checked, because no rule applies to the year any longer.
    case incomparable

    /// The reason why a certificate is no longer true.
    public enum Revocation: Hashable, Sendable {
        /// Records that it shows were reversed. `records` is their number, and `since` is the time of the first
        /// reversal.
        case reversal(records: Int, since: Instant)
        /// The year was cancelled because of false material.
        case sanction(since: Instant)
        /// The certificate states that the year was cancelled, but the sanction was lifted.
        case sanctionLifted(at: Instant)
        /// The holder's name or document number was corrected.
        case corrected
        /// A new evaluation of the year gives fewer hours. The time is `nil` if the evaluation was not stored.
        case recounted(at: Instant?)
    }

    /// Whether the statements of the certificate are still true.
    public var isValid: Bool {
        if case .valid = self { true } else { false }
    }
}
