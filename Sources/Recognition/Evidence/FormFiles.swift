import Domain
import SQLDatabase
import Store

/// The files of one form, in the transaction that saves the form.
struct FormFiles {
    let form: RecordID
    let person: PersonID
    let now: Instant
    /// Whether new files are in doubt. Their doubt must still last, because otherwise a sweep has removed them.
    let areInDoubt: Bool

    /// Returns the files of earlier attempts that had faults.
    func waiting(in sql: any SQLReader) throws -> [Evidence] {
        try PendingEvidence.of(form, person: person, in: sql)
    }

    /// Saves files for a form with faults, so that the person need not choose them again.
    /// - Returns: All files that wait for the form now.
    func hold(_ files: [Evidence], in tx: any SQLTransaction) throws -> [Evidence] {
        for file in files { try settle(file, in: tx) }
        try PendingEvidence.add(files, for: form, person: person, at: now, in: tx)
        return try waiting(in: tx)
    }

    /// Attaches the waiting files and the new files to the record of the form. It attaches each content only once,
    /// because a second press of the button sends the file again.
    func attach(_ files: [Evidence], to record: HoursRecord, in tx: any SQLTransaction) throws {
        let waiting = try waiting(in: tx)
        try PendingEvidence.remove(waiting.map(\.id), person: person, in: tx)
        var present = Set(try EvidenceFiles.of(record, in: tx).map(\.sha256))
        let kept = waiting.filter { present.insert($0.sha256).inserted }
        let new = files.filter { present.insert($0.sha256).inserted }
        for file in new { try settle(file, in: tx) }
        try EvidenceFiles.add(kept + new, to: record, at: now, in: tx)
    }

    /// Ends the doubt about a new file, because its row is saved now.
    private func settle(_ file: Evidence, in tx: any SQLTransaction) throws {
        guard try !areInDoubt || EvidenceInDoubt.settle(file.storedAs, in: tx) else { throw LookupFailure.outdated }
    }
}
