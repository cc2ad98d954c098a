import Documents
import Domain
import SQLDatabase
import Store
import Synchronization

/// The check of one sheet from the point where it stopped. Rows are taken and saved in order, and checked in parallel.
final class CheckSession: Sendable {
    private struct State {
        var sheet: MergedRows
        var staging: PageStaging
    }

    private let state: Mutex<State>
    /// A check that has cached nothing yet.
    private let freshCheck: ArrivalCheck
    /// The checks that are not in use. A check caches employers and other data, so each parallel task has its own.
    private let idleChecks = Mutex<[ArrivalCheck]>([])

    init(sheet: MergedRows, check: ArrivalCheck, staging: PageStaging) {
        freshCheck = check
        state = Mutex(State(sheet: sheet, staging: staging))
    }

    /// Returns the rows of the next people, or an empty array at the end of the sheet.
    func take(_ count: Int, from pool: any SQLPool) async throws -> [WaitingRow] {
        let sheet = state.withLock { $0.sheet }
        // The sheet moves on only after the reading, because a reading may run twice.
        let (rows, rest) = try await pool.readLong { sql in
            var rest = sheet
            return (try rest.next(count, in: sql), rest)
        }
        state.withLock { $0.sheet = rest }
        return rows
    }

    /// Checks rows. Several pages may be checked in parallel.
    func check(_ rows: [WaitingRow], in sql: any SQLReader) throws -> [CheckedRow] {
        var check = idleChecks.withLock { $0.popLast() } ?? freshCheck
        defer { idleChecks.withLock { [check] in $0.append(check) } }
        return try check.check(rows, in: sql)
    }

    /// Returns the page to save. Call it in the order in which the rows were taken.
    func page(_ rows: [CheckedRow]) -> StagedPage? {
        state.withLock { $0.staging.page(rows) }
    }
}

extension ArrivalCheck {
    /// Checks the arriving records of sheet rows.
    mutating func check(_ rows: [WaitingRow], in sql: any SQLReader) throws -> [CheckedRow] {
        zip(rows, try check(rows.map(\.arrival), in: sql)).map(CheckedRow.init)
    }
}
