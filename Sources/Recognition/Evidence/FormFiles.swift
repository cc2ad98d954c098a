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
        for file in files {
            try settle(file, in: tx)
            try PendingEvidence.add(file, for: form, person: person, at: now, in: tx)
        }
        return try waiting(in: tx)
    }

    /// Attaches the waiting files and the new files to the record of the form. It attaches each content only once,
    /// because a second press of the button sends the file again.
    func attach(_ files: [Evidence], to record: HoursRecord, in tx: any SQLTransaction) throws {
        let waiting = try waiting(in: tx)
        for file in waiting { _ = try PendingEvidence.remove(file.id, person: person, in: tx) }
        var present = Set(try EvidenceFiles.of(record, in: tx).map(\.sha256))
        for file in waiting where present.insert(file.sha256).inserted {
            try EvidenceFiles.add(file, to: record, at: now, in: tx)
        }
        for file in files where present.insert(file.sha256).inserted {
            try settle(file, in: tx)
            try EvidenceFiles.add(file, to: record, at: now, in: tx)
        }
    }

    /// Ends the doubt about a new file, because its row is saved now.
    private func settle(_ file: Evidence, in tx: any SQLTransaction) throws {
        guard try !areInDoubt || EvidenceInDoubt.settle(file.storedAs, in: tx) else { throw LookupFailure.outdated }
    }
}
