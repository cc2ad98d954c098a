import Documents
import Domain
import Store

/// Makes pages of checked rows, one after another, for saving.
struct PageStaging: Sendable {
    private static let shownRows = 10

    let importer: Importer
    let options: ImportBatch.Options
    /// The number of the last page that was made.
    private var number: Int
    /// The smallest row numbers so far, by state. Pages show the first rows of each state.
    private var first: [ImportRowState: [Int]] = [:]

    /// Creates a staging.
    /// - Parameter number: The number of the last page that was saved before.
    init(_ importer: Importer, _ options: ImportBatch.Options, after number: Int = 0) {
        self.importer = importer
        self.options = options
        self.number = number
    }

    /// Returns the next page, or `nil` if there are no rows.
    mutating func page(_ rows: [CheckedRow]) -> StagedPage? {
        guard let lastKey = rows.last?.row.key else { return nil }
        var tally = ImportBatch.Tally()
        var shown: [StagedRow] = []
        var strangers: [ImportPerson] = []
        var good: [WaitingRow] = []
        for row in rows {
            tally.count(row.checked)
            if isShown(row) { shown.append(row.staged(options)) }
            guard row.checked.state == .new || row.checked.state == .similar else { continue }
            good.append(row.row)
            guard row.checked.isNewPerson, let stranger = stranger(row),
                strangers.last?.document != stranger.document
            else { continue }
            strangers.append(stranger)
        }
        tally.newPeople = strangers.count
        return StagedPage(
            lastKey: lastKey,
            rows: rows.count,
            tally: tally,
            shown: shown,
            strangers: strangers,
            page: good.isEmpty ? nil : nextPage(good)
        )
    }

    private mutating func nextPage(_ rows: [WaitingRow]) -> ImportPages.Page {
        number += 1
        return ImportPages.Page(
            run: 0,
            number: number,
            rows: rows.count,
            lastKey: rows.last?.key ?? "",
            payload: WaitingRows.bytes(rows)
        )
    }

    private mutating func isShown(_ row: CheckedRow) -> Bool {
        switch row.checked.state {
        case .refused, .similar: true
        case .new, .already: isAmongFirst(row)
        }
    }

    private mutating func isAmongFirst(_ row: CheckedRow) -> Bool {
        var first = first[row.checked.state] ?? []
        let number = row.row.row.number
        guard first.count < Self.shownRows || number < first[first.count - 1] else { return false }
        first.insert(number, at: first.firstIndex { $0 > number } ?? first.count)
        self.first[row.checked.state] = Array(first.prefix(Self.shownRows))
        return true
    }

    private func stranger(_ row: CheckedRow) -> ImportPerson? {
        let record = row.row.row.record
        return record.document.map { document in
            ImportPerson(
                document: document,
                name: record.name ?? "",
                firstRow: row.row.row.number,
                employer: row.checked.arrival.employer,
                series: importer.series(record.series)
            )
        }
    }
}

extension ImportBatch.Tally {
    fileprivate mutating func count(_ checked: CheckedArrival) {
        switch checked.state {
        case .new:
            new += 1
            if checked.isNewPerson { newOfStrangers += 1 }
            if checked.arrival.isOfOutsider { newOfOutsiders += 1 }
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
