import Documents
import Domain
import SQLDatabase
import Store
import Synchronization

/// One sheet being checked, from where it was left: its rows are taken and kept in order, and checked side by side.
final class CheckSession: Sendable {
    private struct State {
        var sheet: MergedRows
        var staging: PageStaging
    }

    private let state: Mutex<State>
    /// One that has remembered nothing yet.
    private let freshCheck: ArrivalCheck
    /// Those that nobody uses at the moment. A check remembers employers and the like, so those who check side by side
    /// have one each.
    private let idleChecks = Mutex<[ArrivalCheck]>([])

    init(sheet: MergedRows, check: ArrivalCheck, staging: PageStaging) {
        freshCheck = check
        state = Mutex(State(sheet: sheet, staging: staging))
    }

    /// The rows of the next people; empty at the end of the sheet.
    func take(_ count: Int, in sql: any SQLReader) throws -> [WaitingRow] {
        try state.withLock { try $0.sheet.next(count, in: sql) }
    }

    /// Pages may be checked side by side.
    func check(_ rows: [WaitingRow], in sql: any SQLReader) throws -> [CheckedRow] {
        var check = idleChecks.withLock { $0.popLast() } ?? freshCheck
        defer { idleChecks.withLock { [check] in $0.append(check) } }
        return try check.check(rows, in: sql)
    }

    /// What is to be kept of rows that were checked, in the order in which they were taken.
    func page(_ rows: [CheckedRow]) -> StagedPage? {
        state.withLock { $0.staging.page(rows) }
    }
}

extension ArrivalCheck {
    /// Checks what arrives with the rows of a sheet.
    mutating func check(_ rows: [WaitingRow], in sql: any SQLReader) throws -> [CheckedRow] {
        zip(rows, try check(rows.map(\.arrival), in: sql)).map(CheckedRow.init)
    }
}
