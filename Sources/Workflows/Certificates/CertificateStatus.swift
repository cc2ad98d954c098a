import Domain
import SQLDatabase
import Store

extension Ground {
    /// Whether a certificate still holds, told from what happened since.
    ///
    /// - Parameters:
    ///   - book: the year as it stands now; nil when no policy holds for it any longer.
    ///   - issued: every certificate of the year, newest first.
    func validity(of certificate: Certificate, _ book: YearBook?, among issued: [Certificate]) -> CertificateValidity {
        guard let book else { return .standingChanged }
        let reversed = book.lines.contains { $0.record.status == .reversed && certificate.shown.contains($0.record.id) }
        if reversed { return .revoked(.reversal) }
        // A sanctioned year revokes what was printed before; what is printed under the sanction says so itself.
        if book.sanction != nil, certificate.fingerprint != book.fingerprint { return .revoked(.sanction) }
        if let newer = issued.last(where: { $0.isNewer(than: certificate) }) {
            return .replacedByNewer(at: newer.issuedAt)
        }
        return certificate.fingerprint == book.fingerprint ? .valid : .standingChanged
    }
}

extension Certificate {
    fileprivate func isNewer(than other: Certificate) -> Bool {
        id != other.id && (issuedAt, id.text) > (other.issuedAt, other.id.text)
    }
}
