import Domain
import Groundwork
import Recognition

extension World {
    func issue(_ who: Inhabitant, year: Int = World.year) async throws -> Certificate {
        guard case .issued(let certificate) = try await IssueCertificate(ground)(professional(who), year: year) else {
            throw WorldFailure("not issued")
        }
        return certificate
    }

    var printer: PrintCertificate { PrintCertificate(ground, publicURL: "https://demo.invalid") }

    func verified(_ certificate: Certificate) async throws -> CertificateValidity? {
        try await VerifyCertificate(ground)(typed: certificate.code)?.validity
    }
}
