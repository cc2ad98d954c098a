import Domain
import SQLDatabase
import Store

/// The results for the rows of some people, ready to be saved in one transaction.
struct StagedPage: Sendable {
    /// The key of the last person.
    let lastKey: String
    let rows: Int
    let tally: ImportBatch.Tally
    /// All refused and similar rows, and those of the others that pages show.
    let shown: [StagedRow]
    let strangers: [ImportPerson]
    /// The rows that may be added, or `nil` if there are none.
    let page: ImportPages.Page?

    func keep(of batch: BatchID, in tx: any SQLTransaction) throws {
        try ImportRows.add(shown, to: batch, in: tx)
        try ImportPeople.add(strangers, to: batch, in: tx)
        if let page { try ImportPages.add(page, .checked, of: batch, in: tx) }
    }
}
