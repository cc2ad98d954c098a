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
    public let shown: [CertificateEntry]
    /// What it says besides sums and records; nil for one that was issued before this was kept.
    public let statement: CertificateStatement?

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
        shown: [CertificateEntry],
        statement: CertificateStatement? = nil
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
        self.statement = statement
    }
}

/// Counted hours against what is asked for, as a certificate shows them.
public struct CertificateSum: Hashable, Sendable {
    /// The subject's name: 公需科目.
    public let label: String
    public let counted: Hours
    public let required: Hours
    /// How many recognised records of the subject it does not list, because nothing of them counts.
    public let uncounted: Int

    public init(label: String, counted: Hours, required: Hours, uncounted: Int = 0) {
        self.label = label
        self.counted = counted
        self.required = required
        self.uncounted = uncounted
    }
}

/// A record on a certificate, with the hours that counted when it was issued.
public struct CertificateEntry: Hashable, Sendable {
    public let record: RecordID
    public let counted: Hours

    public init(record: RecordID, counted: Hours) {
        self.record = record
        self.counted = counted
    }
}

/// Whose certificate it is and by what rule it was reckoned, in the words that are printed.
public struct CertificateStatement: Hashable, Sendable {
    public let name: String
    /// The document number, masked.
    public let maskedNumber: String
    /// Nil for somebody without an employer.
    public let employer: String?
    /// Nil where the register knows no series by name.
    public let series: String?
    /// The rule with its number and article: 《…认定办法（试行）》（赣人社规〔2023〕2号）第六条.
    public let basis: String
    /// Whether it says that the year was emptied for false material.
    public let isSanctioned: Bool

    public init(
        name: String,
        maskedNumber: String,
        employer: String?,
        series: String?,
        basis: String,
        isSanctioned: Bool
    ) {
        self.name = name
        self.maskedNumber = maskedNumber
        self.employer = employer
        self.series = series
        self.basis = basis
        self.isSanctioned = isSanctioned
    }
}
