/// An issued certificate (学时登记证书): the state of a person's year at that time.
public struct Certificate: Hashable, Sendable {
    public let id: CertificateID
    /// The number printed on it.
    public let number: String
    /// The code in the address of its public page, which the QR code contains. It cannot be guessed.
    public let code: String
    public let person: PersonID
    public let creditYear: Int
    public let issuedAt: Instant
    /// A hash of the state of the year that it shows. A different hash means that the standing has changed.
    public let fingerprint: String
    /// The sums that it shows, one for each subject.
    public let sums: [CertificateSum]
    /// The sum of all counted hours, and the hours that the year requires.
    public let total: CertificateSum
    /// Whether it states that the requirement of the year is met.
    public let isMet: Bool
    /// The records that it shows as counted.
    public let shown: [CertificateEntry]
    /// The other statements on the certificate. It is `nil` for a certificate that was issued before these were stored.
    public let statement: CertificateStatement?

    /// Creates a certificate.
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

/// Counted hours and required hours, as a certificate shows them.
public struct CertificateSum: Hashable, Sendable {
    /// The name of the subject, such as 公需科目.
    public let label: String
    public let counted: Hours
    public let required: Hours
    /// The number of recognised records of the subject that it does not list, because none of their hours count.
    public let uncounted: Int

    /// Creates a certificate sum.
    public init(label: String, counted: Hours, required: Hours, uncounted: Int = 0) {
        self.label = label
        self.counted = counted
        self.required = required
        self.uncounted = uncounted
    }
}

/// A record on a certificate, with the hours that counted when the certificate was issued.
public struct CertificateEntry: Hashable, Sendable {
    public let record: RecordID
    public let counted: Hours

    /// Creates a certificate entry.
    public init(record: RecordID, counted: Hours) {
        self.record = record
        self.counted = counted
    }
}

/// The holder and the rule of a certificate, in the words that are printed.
public struct CertificateStatement: Hashable, Sendable {
    public let name: String
    /// The document number, masked.
    public let maskedNumber: String
    /// The employer's name, or `nil` for a person without an employer.
    public let employer: String?
    /// The name of the series, or `nil` if the jurisdiction has no name for it.
    public let series: String?
    /// The rule with its number and article, such as 《…认定办法（试行）》（赣人社规〔2023〕2号）第六条.
    public let basis: String
    /// Whether it states that the year was cancelled because of false material.
    public let isSanctioned: Bool

    /// Creates a statement.
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
