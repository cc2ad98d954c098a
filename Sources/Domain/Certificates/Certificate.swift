/// A certificate (学时登记证书) that was issued: one person's year as it stood then.
public struct Certificate: Hashable, Sendable {
    public let id: CertificateID
    /// The number printed on it.
    public let number: String
    /// The opaque code behind its QR page.
    public let code: String
    public let person: PersonID
    public let creditYear: Int
    public let issuedAt: Instant
    /// The state of the year that it shows, condensed; another one means that the standing has changed.
    public let fingerprint: String
    /// The sums that it shows, subject by subject.
    public let sums: [CertificateSum]
    /// All counted hours, against what the year asks for.
    public let total: CertificateSum
    /// Whether it says that the year's requirement is met.
    public let isMet: Bool
    /// The records that it shows as counted.
    public let shown: [RecordID]

    public init(
        id: CertificateID,
        number: String,
        code: String,
        person: PersonID,
        creditYear: Int,
        issuedAt: Instant,
        fingerprint: String,
        sums: [CertificateSum],
        total: CertificateSum,
        isMet: Bool,
        shown: [RecordID]
    ) {
        self.id = id
        self.number = number
        self.code = code
        self.person = person
        self.creditYear = creditYear
        self.issuedAt = issuedAt
        self.fingerprint = fingerprint
        self.sums = sums
        self.total = total
        self.isMet = isMet
        self.shown = shown
    }
}

/// Counted hours against what is asked for, as a certificate shows them.
public struct CertificateSum: Hashable, Sendable {
    /// The subject's name: 公需科目.
    public let label: String
    public let counted: Hours
    public let required: Hours

    public init(label: String, counted: Hours, required: Hours) {
        self.label = label
        self.counted = counted
        self.required = required
    }
}

/// What the open page behind the QR code says of a certificate.
public enum CertificateValidity: Hashable, Sendable {
    /// The year still stands as printed.
    case valid
    /// A newer certificate of the same year exists.
    case replacedByNewer(at: Instant)
    /// The standing has changed since, and no newer certificate was printed yet.
    case standingChanged
    /// A record on it was reversed, or the year was sanctioned.
    case revoked(Revocation)

    public enum Revocation: String, Hashable, Sendable { case reversal, sanction }
}
