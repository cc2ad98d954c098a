import SQLDatabase
import Synchronization
import Threads

/// Reads the source in one transaction, in which nobody else can write.
///
/// On SQLite, the transaction is that of the only writer. On PostgreSQL, it locks all tables in share mode.
struct SourceReading: Sendable {
    struct Page: Sendable {
        /// The place of the step in the plan.
        let step: Int
        let rows: [[SQLValue]]
        /// The key of the last row, or `nil` if there is none.
        let last: [SQLValue]?
        let isLast: Bool
    }

    enum Piece: Sendable {
        /// The number of rows in all tables.
        case total(Int)
        case page(Page)
        case sum(CopiedTable, TableSum)
    }

    let plan: CopyPlan
    let bookmarks: [Bookmarks.Bookmark]

    /// Gives everything to the line until nobody takes any more. Errors are the end of the line.
    func run(in source: any SQLPool, giving line: HandOver<Piece, Void>) async {
        let hasRun = Runs()
        do {
            try await source.write { [self] tx in
                // Between two runs, somebody else may have written.
                guard hasRun.isFirst() else { throw TransferFailure.sourceLost }
                if tx.dialect == .postgres {
                    try tx.execute("LOCK TABLE \(plan.tables.map(\.name).joined(separator: ", ")) IN SHARE MODE")
                }
                try give(tx, line)
            }
            line.finish(.success(()))
        } catch SQLFailure.busy {
            line.finish(.failure(TransferFailure.sourceIsBusy))
        } catch {
            line.finish(.failure(error))
        }
    }

    private func give(_ sql: any SQLReader, _ line: HandOver<Piece, Void>) throws {
        let total = try plan.tables.reduce(0) { try $0 + sql.count("SELECT count(*) FROM \($1.name)") }
        guard line.give(.total(total)) else { return }
        for (place, bookmark) in bookmarks.enumerated() where !bookmark.isDone {
            var pages = TablePages(plan.steps[place].table, after: bookmark.last)
            while !pages.isAtEnd {
                let rows = try pages.next(in: sql)
                let page = Page(step: place, rows: rows, last: pages.last, isLast: pages.isAtEnd)
                guard line.give(.page(page)) else { return }
            }
        }
        for table in plan.tables {
            guard line.give(.sum(table, try TableSum(of: table, in: sql))) else { return }
        }
    }

    private final class Runs: Sendable {
        private let count = Atomic(0)

        func isFirst() -> Bool { count.add(1, ordering: .relaxed).oldValue == 0 }
    }
}
