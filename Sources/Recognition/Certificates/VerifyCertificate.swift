import Credentials
public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Tells anyone who has the code whether a certificate is valid. Pages show the name masked.
public struct VerifyCertificate: Sendable {
    public struct Answer: Sendable {
        public let certificate: Certificate
        public let validity: CertificateValidity
        /// The holder. Pages show the name and number masked.
        public let person: Person
        /// The evaluation of the year as it is now.
        public let evaluation: Evaluation?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the certificate with this code, or `nil` if there is none.
    public func callAsFunction(typed: String) async throws -> Answer? {
        guard let code = CertificateCode(typed: typed) else { return nil }
        return try await ground.pool.read { [ground] sql in
            guard let certificate = try Certificates.find(code: code.text, in: sql) else { return nil }
            let known = try People.require(certificate.person, in: sql)
            let year = certificate.creditYear
            let certificates = try CertificateYear(known, year: year, on: ground, in: sql)
            return Answer(
                certificate: certificate,
                validity: certificates.validity(of: certificate),
                person: known.person,
                evaluation: certificates.book?.evaluation
            )
        }
    }
}

extension VerifyCertificate {
    /// Returns the typed code in its printed form, or `nil` if it cannot be a code.
    public static func code(typed: String) -> String? {
        CertificateCode(typed: typed)?.text
    }
}
