import Domain
import Seals
import Store

extension AuditSeals.SealableEntry {
    /// The fields in the order in which they are sealed. The first is the version of this order, and never changes for
    /// sealed entries: version, id, time in milliseconds, account, action, subject, person, year, detail, office, origin.
    var fields: [String?] {
        [
            "1", id.text, String(at.milliseconds), entry.account?.text, entry.action,
            "\(entry.subjectKind) \(entry.subjectID)", entry.person?.text, entry.creditYear.map(String.init),
            entry.detail, entry.office?.text, entry.origin,
        ]
    }

    /// The line that is sealed.
    var line: SealedLine { SealedLine(fields) }
}
