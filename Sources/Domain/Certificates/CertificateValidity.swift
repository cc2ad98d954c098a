/// What a certificate is worth today. Nothing of it is stored: it is told from what happened since.
public enum CertificateValidity: Hashable, Sendable {
    /// What it states is true. `hasGrown` where the year holds more by now.
    case valid(hasGrown: Bool)
    /// A newer certificate of the same year was issued, and that one holds.
    case replaced(at: Instant)
    /// What it states is no longer true.
    case revoked(Revocation)
    /// No rule holds for the year any longer, so there is nothing to hold it against.
    case incomparable

    /// Why a certificate no longer states the truth.
    public enum Revocation: Hashable, Sendable {
        /// So many records that it shows were taken back; the first of them then.
        case reversal(records: Int, since: Instant)
        /// The year was emptied for false material.
        case sanction(since: Instant)
        /// It says that the year was emptied, and that was lifted.
        case sanctionLifted(at: Instant)
        /// The holder's name or document number was corrected.
        case corrected
        /// Reckoned anew, the year comes to less than it states. Nil where no reckoning is kept.
        case recounted(at: Instant?)
    }

    public var isValid: Bool {
        if case .valid = self { true } else { false }
    }
}
