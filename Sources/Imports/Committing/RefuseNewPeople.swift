import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// Refuses the rows of people who may not be registered or are outside the importer's scope.
struct RefuseNewPeople {
    let ground: Ground

    /// Adds this problem to the refused rows of all people who may not be registered.
    func tell(of batch: ImportBatch, in tx: any SQLTransaction) throws {
        for problem in try Importer(of: batch, ground, in: tx).problemsOfStranger {
            try ImportRows.addToStrangers(StagedRow.Problem(problem), of: batch.id, in: tx)
        }
    }

    /// Marks the rows as refused that a commit would have refused, in a batch whose pages will not be added.
    /// - Parameter accepting: Whether new people are accepted. Then only people outside the scope are refused.
    func callAsFunction(of batch: inout ImportBatch, acceptingNewPeople accepting: Bool, in tx: any SQLTransaction)
        throws
    {
        let headings = SheetHeadings(batch.headings, kind: batch.options.kind)
        let problems = accepting ? [.outOfScope] : try Importer(of: batch, ground, in: tx).problemsOfStranger
        if !accepting { try tell(of: batch, in: tx) }
        var number = 0
        var people: Set<String> = []
        while let page = try ImportPages.next(.checked, of: batch.id, run: 0, after: number, in: tx) {
            number = page.number
            let rows = try WaitingRows.rows(page.payload, headings: headings)
                .filter { !$0.isSimilar && ($0.isOfOutsider || (!accepting && PersonKeys.person($0.key) == nil)) }
            people.formUnion(rows.map(\.key))
            let refused = rows.map { row in
                CheckedRow(row, .refused(row.arrival, problems, isNewPerson: true)).staged(batch.options)
            }
            try ImportRows.add(refused, to: batch.id, in: tx)
            try ImportRows.remove(batch.id, .new, rows: refused.map(\.number), in: tx)
            batch.tally.new -= refused.count
            batch.tally.refused += refused.count
            batch.tally.newOfStrangers -= refused.count
        }
        batch.tally.newOfOutsiders = 0
        batch.tally.newPeople -= people.count
    }
}
