import Domain
import SQLDatabase
import Store

/// The files of one form, within the transaction that saves the form.
struct FormFiles {
    let form: RecordID
    let person: PersonID
    let now: Instant

    /// Those that came with earlier attempts, none of which was right.
    func waiting(in sql: any SQLReader) throws -> [Evidence] {
        try PendingEvidence.of(form, person: person, in: sql)
    }

    /// Keeps the files beside a form that is wrong, so that they need not be chosen again.
    /// - Returns: all that wait for the form now.
    func hold(_ files: [Evidence], in tx: any SQLTransaction) throws -> [Evidence] {
        for file in files { try PendingEvidence.add(file, for: form, person: person, at: now, in: tx) }
        return try waiting(in: tx)
    }

    /// Attaches what waits for the form, and the new files, to the record that it has become. A file of the same content
    /// is attached once: a second press of the button sends it again.
    func attach(_ files: [Evidence], to record: HoursRecord, in tx: any SQLTransaction) throws {
        let waiting = try waiting(in: tx)
        for file in waiting { _ = try PendingEvidence.remove(file.id, person: person, in: tx) }
        var present = Set(try EvidenceFiles.of(record, in: tx).map(\.sha256))
        for file in waiting + files where present.insert(file.sha256).inserted {
            try EvidenceFiles.add(file, to: record, at: now, in: tx)
        }
    }
}
