public import Domain

/// What a certificate (学时登记证书) says: one person's registered hours of one year, in words ready to be read.
public struct CertificateSheet: Sendable {
    /// The line at the top, as 江西省专业技术人员继续教育学时登记证书.
    public var heading: String
    public var number: String
    public var year: Int
    public var holder: Holder
    /// Public, professional, elective …, in the order in which they are to be read.
    public var subjects: [Subject]
    public var total: Sum
    /// Whether the year's requirement is met, as the policy decided; never derived from the sums here.
    public var isMet: Bool
    /// Policy and article that ask for these hours, as 《…认定办法（试行）》第六条.
    public var basis: String
    /// Further sentences that a reader must know, as that a sanction emptied the year.
    public var remarks: [String]
    /// The registering authority (登记机构).
    public var authority: String
    public var issued: Day
    public var verification: Verification

    public init(
        heading: String,
        number: String,
        year: Int,
        holder: Holder,
        subjects: [Subject],
        total: Sum,
        isMet: Bool,
        basis: String,
        remarks: [String] = [],
        authority: String,
        issued: Day,
        verification: Verification
    ) {
        self.heading = heading
        self.number = number
        self.year = year
        self.holder = holder
        self.subjects = subjects
        self.total = total
        self.isMet = isMet
        self.basis = basis
        self.remarks = remarks
        self.authority = authority
        self.issued = issued
        self.verification = verification
    }
}

extension CertificateSheet {
    /// Whose hours they are. The document number comes masked: a certificate travels.
    public struct Holder: Sendable {
        public var name: String
        public var maskedNumber: String
        public var employer: String
        /// Nil where the register knows none by name.
        public var series: String?

        public init(name: String, maskedNumber: String, employer: String, series: String?) {
            self.name = name
            self.maskedNumber = maskedNumber
            self.employer = employer
            self.series = series
        }
    }

    /// Counted hours against what is asked for; nil where nothing is asked for.
    public struct Sum: Sendable {
        public var counted: Hours
        public var required: Hours?

        public init(counted: Hours, required: Hours?) {
            self.counted = counted
            self.required = required
        }

        /// What is still missing; nil when nothing is.
        public var missing: Hours? {
            guard let required, counted < required else { return nil }
            return required - counted
        }
    }

    /// One subject (公需科目、专业科目 …) with the records whose hours count in it.
    public struct Subject: Sendable {
        public var title: String
        public var sum: Sum
        /// Records that count are shown first, in the order given; those without counted hours after them.
        public var records: [Record]
        /// How many more records the year has that are not listed because nothing of them counts.
        public var uncounted: Int

        public init(title: String, sum: Sum, records: [Record], uncounted: Int = 0) {
            self.title = title
            self.sum = sum
            self.records = records
            self.uncounted = uncounted
        }
    }

    public struct Record: Sendable {
        public var title: String
        public var kind: String
        public var completed: Day
        public var counted: Hours

        public init(title: String, kind: String, completed: Day, counted: Hours) {
            self.title = title
            self.kind = kind
            self.completed = completed
            self.counted = counted
        }
    }

    /// How anyone can check the certificate without an account.
    public struct Verification: Sendable {
        /// The page that tells whether the certificate is still valid; the QR code holds it.
        public var address: String
        /// The code to type where the QR code cannot be scanned.
        public var code: String

        public init(address: String, code: String) {
            self.address = address
            self.code = code
        }
    }
}
