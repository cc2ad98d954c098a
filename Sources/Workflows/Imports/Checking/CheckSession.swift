import Documents
import Domain
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

/// One sheet being checked, from where it was left.
final class CheckSession: Sendable {
    private static let shownRows = 10

    private struct State {
        var sheet: MergedRows
        var check: RowCheck
        var pageNumber: Int
        /// The smallest row numbers so far, by state: pages show the first of each.
        var first: [ImportRowState: [Int]] = [:]
    }

    private let state: Mutex<State>
    private let ground: Ground

    init(sheet: MergedRows, check: RowCheck, pageNumber: Int) {
        ground = check.ground
        state = Mutex(State(sheet: sheet, check: check, pageNumber: pageNumber))
    }

    /// The rows of the next people; nil at the end of the sheet.
    func next(_ count: Int, in sql: any SQLReader) throws -> CheckedPage? {
        try state.withLock { (state) -> CheckedPage? in
            let rows = try state.sheet.next(count, in: sql)
            guard let last = rows.last else { return nil }
            let checked = try state.check.check(rows, in: sql)
            return page(checked, lastKey: last.key, &state)
        }
    }

    private func page(_ rows: [CheckedRow], lastKey: String, _ state: inout State) -> CheckedPage {
        var tally = ImportBatch.Tally()
        var shown: [StagedRow] = []
        var strangers: [ImportPerson] = []
        var good: [WaitingRow] = []
        for row in rows {
            tally.count(row)
            if row.state == .refused || isAmongFirst(row, &state) { shown.append(row.staged) }
            guard row.state == .new else { continue }
            good.append(row.row)
            guard row.isNewPerson, let stranger = person(row, state.check.importer),
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
                employer: row.row.employer.map(OrganisationID.init(stored:)),
                series: ground.series(facts.series, importer)
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
        case .already: already += 1
        case .refused: refused += 1
        }
    }

    static func += (tally: inout ImportBatch.Tally, more: ImportBatch.Tally) {
        tally.new += more.new
        tally.already += more.already
        tally.refused += more.refused
        tally.added += more.added
        tally.newOfStrangers += more.newOfStrangers
        tally.newPeople += more.newPeople
        tally.undone += more.undone
    }
}
