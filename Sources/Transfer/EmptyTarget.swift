import SQLDatabase
import Store

/// Prepares a database without users as the target.
struct EmptyTarget: Sendable {
    let plan: CopyPlan
    /// The name of the source.
    let source: String

    /// Returns the bookmarks of an unfinished transfer. If there is none, removes the words and regions of the
    /// installation, because the source's come in their place, and makes bookmarks.
    /// - Throws: `TransferFailure.targetHasRows` if the database is in use; `TransferFailure.otherTransfer`.
    func prepare(in tx: any SQLTransaction) throws -> (bookmarks: [Bookmarks.Bookmark], isNew: Bool) {
        if try Bookmarks.exist(in: tx) {
            return (try Bookmarks.read(for: plan.steps, of: source, in: tx), false)
        }
        let tables = plan.tables.map(\.name)
        let used = try tables.filter { table in
            guard !Schema.filledFromStart.contains(table) else { return false }
            return try tx.first("SELECT 1 FROM \(table) LIMIT 1") { try $0.integer() } != nil
        }
        guard used.isEmpty else { throw TransferFailure.targetHasRows(used.sorted()) }
        for table in tables.reversed() where Schema.filledFromStart.contains(table) {
            try tx.execute("DELETE FROM \(table)")
        }
        try Bookmarks.make(for: plan.steps, of: source, in: tx)
        return (plan.steps.map { _ in Bookmarks.Bookmark() }, true)
    }
}
