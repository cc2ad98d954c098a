import Documents
import Domain
import Groundwork
import SQLDatabase
import Store
import Synchronization

/// What is found out about the rows of some people, ready to be kept.
struct CheckedPage: Sendable {
    let lastKey: String
    let rows: Int
    let tally: ImportBatch.Tally
    /// All that are refused, and those of the others that pages show.
    let shown: [StagedRow]
    let strangers: [ImportPerson]
    /// The rows that may be added; nil when there are none.
    let page: ImportPages.Page?
}

/// One sheet being checked, from where it was left: its rows are taken and kept in order, and checked side by side.
final class CheckSession: Sendable {
    private static let shownRows = 10

    private struct State {
        var sheet: MergedRows
        var pageNumber: Int
        /// The smallest row numbers so far, by state: pages show the first of each.
        var first: [ImportRowState: [Int]] = [:]
    }

    private let state: Mutex<State>
    /// One that has remembered nothing yet.
    private let freshCheck: RowCheck
    /// Those that nobody uses at the moment. A check remembers employers and the like, so those who check side by side
    /// have one each.
    private let idleChecks = Mutex<[RowCheck]>([])
    private let importer: Importer
    private let ground: Ground

    init(sheet: MergedRows, check: RowCheck, _ importer: Importer, pageNumber: Int, _ ground: Ground) {
        self.ground = ground
        self.importer = importer
        freshCheck = check
        state = Mutex(State(sheet: sheet, pageNumber: pageNumber))
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
    func page(_ rows: [CheckedRow]) -> CheckedPage? {
        guard let last = rows.last?.row.key else { return nil }
        return state.withLock { page(rows, lastKey: last, &$0) }
    }

    private func page(_ rows: [CheckedRow], lastKey: String, _ state: inout State) -> CheckedPage {
        var tally = ImportBatch.Tally()
        var shown: [StagedRow] = []
        var strangers: [ImportPerson] = []
        var good: [WaitingRow] = []
        for row in rows {
            tally.count(row)
            if row.state == .refused || row.state == .similar || isAmongFirst(row, &state) { shown.append(row.staged) }
            guard row.state == .new || row.state == .similar else { continue }
            good.append(row.row)
            guard row.isNewPerson, let stranger = person(row, importer),
                strangers.last?.document != stranger.document
            else { continue }
            strangers.append(stranger)
        }
        tally.newPeople = strangers.count
        return CheckedPage(
            lastKey: lastKey,
            rows: rows.count,
            tally: tally,
            shown: shown,
            strangers: strangers,
            page: good.isEmpty ? nil : nextPage(good, &state)
        )
    }

    private func nextPage(_ rows: [WaitingRow], _ state: inout State) -> ImportPages.Page {
        state.pageNumber += 1
        return ImportPages.Page(
            run: 0,
            number: state.pageNumber,
            rows: rows.count,
            lastKey: rows.last?.key ?? "",
            payload: WaitingRows.bytes(rows)
        )
    }

    private func isAmongFirst(_ row: CheckedRow, _ state: inout State) -> Bool {
        var first = state.first[row.state] ?? []
        let number = row.row.row.number
        guard first.count < Self.shownRows || number < first[first.count - 1] else { return false }
        first.insert(number, at: first.firstIndex { $0 > number } ?? first.count)
        state.first[row.state] = Array(first.prefix(Self.shownRows))
        return true
    }

    private func person(_ row: CheckedRow, _ importer: Importer) -> ImportPerson? {
        let facts = row.row.row.facts
        return facts.document.map { document in
            ImportPerson(
                document: document,
                name: facts.name ?? "",
                firstRow: row.row.row.number,
                employer: row.row.employer.flatMap { OrganisationID($0) },
                series: importer.series(facts.series)
            )
        }
    }
}

extension ImportBatch.Tally {
    fileprivate mutating func count(_ row: CheckedRow) {
        switch row.state {
        case .new:
            new += 1
            if row.isNewPerson { newOfStrangers += 1 }
            if row.row.isOfOutsider { newOfOutsiders += 1 }
        case .already: already += 1
        case .similar: similar += 1
        case .refused: refused += 1
        }
    }

    static func += (tally: inout ImportBatch.Tally, more: ImportBatch.Tally) {
        tally.new += more.new
        tally.already += more.already
        tally.similar += more.similar
        tally.refused += more.refused
        tally.added += more.added
        tally.newOfStrangers += more.newOfStrangers
        tally.newOfOutsiders += more.newOfOutsiders
        tally.newPeople += more.newPeople
        tally.undone += more.undone
    }
}
