import Domain
import SQLDatabase
import Store

/// The files of one form, in the transaction that saves the form.
struct FormFiles {
    let form: RecordID
    let person: PersonID
    let now: Instant

    /// Returns the files of earlier attempts that had faults.
    func waiting(in sql: any SQLReader) throws -> [Evidence] {
        try PendingEvidence.of(form, person: person, in: sql)
    }

    /// Saves files for a form with faults, so that the person need not choose them again.
    /// - Returns: All files that wait for the form now.
    func hold(_ files: [Evidence], in tx: any SQLTransaction) throws -> [Evidence] {
        try PendingEvidence.add(files, for: form, person: person, at: now, in: tx)
        return try waiting(in: tx)
    }

    /// Attaches the waiting files and the new files to the record of the form. It attaches each content only once,
    /// because a second press of the button sends the file again.
    func attach(_ files: [Evidence], to record: HoursRecord, in tx: any SQLTransaction) throws {
        let waiting = try waiting(in: tx)
        try PendingEvidence.remove(waiting.map(\.id), person: person, in: tx)
        var present = Set(try EvidenceFiles.of(record, in: tx).map(\.sha256))
        let new = (waiting + files).filter { present.insert($0.sha256).inserted }
        try EvidenceFiles.add(new, to: record, at: now, in: tx)
    }
}
