public import Documents
public import Domain
public import Groundwork
import SQLDatabase
import Store
import Threads

/// Reads and checks a sheet and writes nothing. It shows what an import would do now.
public struct CheckImport: Sendable {
    public struct Sheet: Sendable {
        /// The rows in the order of the sheet.
        public let rows: [StagedRow]
        public let ignoredColumns: [String]
        public let notes: [ImportNote]
    }

    public enum Outcome: Sendable {
        case checked(Sheet)
        case unreadable(HoursSheetFailure)
    }

    private static let rowsAtOnce = 1_000

    private let ground: Ground
    private let rowsInRun: Int

    public init(_ ground: Ground) {
        self.init(ground, rowsInRun: SortedRuns.rowsInRun)
    }

    /// Creates the check.
    /// - Parameter rowsInRun: The number of rows that are sorted at once.
    init(_ ground: Ground, rowsInRun: Int) {
        self.ground = ground
        self.rowsInRun = rowsInRun
    }

    /// - Throws: `Refusal` if the actor may not import.
    public func callAsFunction(
        _ actor: Actor,
        path: String,
        options: ImportBatch.Options,
        acceptNewPeople: Bool
    ) async throws -> Outcome {
        let importer = try await ground.pool.read { sql in
            try Importer(actor, kind: options.kind, approve: options.approve, ground, in: sql)
        }
        let runs = SortedRuns(SheetFile(path: path, importer: importer, options: options))
        do {
            if options.sheet == nil { try await requireChosenSheet(path, options.kind) }
            var all: [WaitingRow] = []
            let summary = try await runs.read(rowsInRun: rowsInRun) { all += $0 }
            let rows = try await check(all.sortedByPerson, importer, options, acceptNewPeople: acceptNewPeople)
            return .checked(Sheet(rows: rows, ignoredColumns: summary.ignoredColumns, notes: summary.notes))
        } catch let failure as HoursSheetFailure {
            return .unreadable(failure)
        }
    }

    /// Throws if several sheets could be read, because only the user knows which one to import.
    private func requireChosenSheet(_ path: String, _ kind: SheetKind) async throws {
        let sheets = try await onOwnThread {
            try HoursSheet.visibleSheets(path: path).count > 1 ? try HoursSheet.sheets(path: path, kind: kind) : []
        }
        let readable = sheets.filter(\.isReadable)
        if readable.count > 1 { throw HoursSheetFailure.sheetNotChosen(among: readable.map(\.name)) }
    }

    private func check(
        _ rows: [WaitingRow],
        _ importer: Importer,
        _ options: ImportBatch.Options,
        acceptNewPeople: Bool
    ) async throws -> [StagedRow] {
        try await ground.pool.readLong { [ground] sql in
            var check = try ArrivalCheck(importer, options.kind, ground, in: sql)
            var sheet = try MergedRows(runs: [1], after: nil, in: sql) { _, number, _ in
                number == 0 ? (number: 1, rows: rows) : nil
            }
            var staged: [StagedRow] = []
            while case let some = try sheet.next(Self.rowsAtOnce, in: sql), !some.isEmpty {
                staged += try check.check(some, in: sql).map { row in
                    var row = row
                    if !acceptNewPeople { row.checked = row.checked.refusingStranger(importer) }
                    return row.staged(options)
                }
            }
            return staged.sorted { $0.number < $1.number }
        }
    }
}
