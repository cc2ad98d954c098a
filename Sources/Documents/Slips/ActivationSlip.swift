public import Domain

/// A slip that a clerk gives to a new person. It says how to open the account, with a code that works once.
public struct ActivationSlip: Sendable {
    /// The name of the person.
    public var name: String
    /// The masked document number.
    public var maskedNumber: String
    /// The name of the employer.
    public var employer: String
    /// The address where the account is activated. It contains neither the code nor the document number.
    public var address: String
    /// The one-time code, such as `K7QF2-M9DAB`.
    public var code: String
    /// The moment from which the code is refused.
    public var expires: Instant

    /// Creates a slip.
    public init(name: String, maskedNumber: String, employer: String, address: String, code: String, expires: Instant) {
        self.name = name
        self.maskedNumber = maskedNumber
        self.employer = employer
        self.address = address
        self.code = code
        self.expires = expires
    }
}
