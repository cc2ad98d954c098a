public import Domain

/// What a clerk hands to a new person: how to open the account, with a code that works once.
public struct ActivationSlip: Sendable {
    public var name: String
    public var maskedNumber: String
    public var employer: String
    /// Where the account is activated; it holds neither the code nor the document number.
    public var address: String
    /// The one-time code, as `K7QF-2M9D`.
    public var code: String
    /// From this moment on the code is refused.
    public var expires: Instant

    public init(name: String, maskedNumber: String, employer: String, address: String, code: String, expires: Instant) {
        self.name = name
        self.maskedNumber = maskedNumber
        self.employer = employer
        self.address = address
        self.code = code
        self.expires = expires
    }
}
