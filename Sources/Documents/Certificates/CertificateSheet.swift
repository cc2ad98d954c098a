public import Domain

/// The content of a certificate (学时登记证书): the registered hours of one person in one year, in words ready to print.
public struct CertificateSheet: Sendable {
    /// The line at the top, such as 江西省专业技术人员继续教育学时登记证书.
    public var heading: String
    /// The number of the certificate.
    public var number: String
    /// The credit year.
    public var year: Int
    /// The holder of the certificate.
    public var holder: Holder
    /// The subjects in the order of printing.
    public var subjects: [Subject]
    /// The sum of all subjects.
    public var total: Sum
    /// Whether the year's requirement is met. The policy decides this; it is never computed from the sums.
    public var isMet: Bool
    /// The policy and the article of the requirement, such as 《…认定办法（试行）》第六条.
    public var basis: String
    /// Further sentences that readers need, for example that a sanction emptied the year.
    public var remarks: [String]
    /// The registering authority (登记机关).
    public var authority: String
    /// The day of issue.
    public var issued: Day
    /// The way to check the certificate.
    public var verification: Verification

    /// Creates the content of a certificate.
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
    /// The holder of a certificate. The document number is masked, because certificates are passed on.
    public struct Holder: Sendable {
        /// The name.
        public var name: String
        /// The masked document number.
        public var maskedNumber: String
        /// The name of the employer.
        public var employer: String
        /// The name of the series; `nil` if it is unknown.
        public var series: String?

        /// Creates a holder.
        public init(name: String, maskedNumber: String, employer: String, series: String?) {
            self.name = name
            self.maskedNumber = maskedNumber
            self.employer = employer
            self.series = series
        }
    }

    /// Counted and required hours.
    public struct Sum: Sendable {
        /// The counted hours.
        public var counted: Hours
        /// The required hours; `nil` if there is no requirement.
        public var required: Hours?

        /// Creates a sum.
        public init(counted: Hours, required: Hours?) {
            self.counted = counted
            self.required = required
        }

        /// The missing hours; `nil` if none are missing.
        public var missing: Hours? {
            guard let required, counted < required else { return nil }
            return required - counted
        }
    }

    /// One subject (公需科目、专业科目 …) and the records that count towards it.
    public struct Subject: Sendable {
        /// The title of the subject.
        public var title: String
        /// The counted and required hours.
        public var sum: Sum
        /// The records to list. Those with counted hours are printed first.
        public var records: [Record]
        /// The number of records that are not listed because they count no hours.
        public var uncounted: Int

        /// Creates a subject.
        public init(title: String, sum: Sum, records: [Record], uncounted: Int = 0) {
            self.title = title
            self.sum = sum
            self.records = records
            self.uncounted = uncounted
        }
    }

    /// One line in the list of records.
    public struct Record: Sendable {
        /// The title of the course or the work.
        public var title: String
        /// The kind of activity.
        public var kind: String
        /// The day of completion.
        public var completed: Day
        /// The counted hours.
        public var counted: Hours

        /// Creates a record.
        public init(title: String, kind: String, completed: Day, counted: Hours) {
            self.title = title
            self.kind = kind
            self.completed = completed
            self.counted = counted
        }
    }

    /// The way in which anyone can check the certificate without an account.
    public struct Verification: Sendable {
        /// The address of the page that shows whether the certificate is still valid. The QR code contains it.
        public var address: String
        /// The code to type if the QR code cannot be scanned.
        public var code: String

        /// Creates a verification.
        public init(address: String, code: String) {
            self.address = address
            self.code = code
        }
    }
}
