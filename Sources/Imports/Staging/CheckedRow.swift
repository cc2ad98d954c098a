import Documents
import Domain
import Store

/// A row of a sheet with the result of its check. It turns problems of fields into problems of columns.
struct CheckedRow {
    let row: WaitingRow
    var checked: CheckedArrival

    init(_ row: WaitingRow, _ checked: CheckedArrival) {
        self.row = row.noting(checked.arrival)
        self.checked = checked
    }

    /// Returns the row for pages and receipts.
    /// - Parameter options: The options of the batch. A cohort's grant may name the activity of all rows.
    func staged(_ options: ImportBatch.Options) -> StagedRow {
        let record = row.row.record
        let problems = row.row.problems + checked.problems.map(row.row.problem)
        return StagedRow(
            number: row.row.number,
            originalRow: row.row.originalRow,
            state: checked.state,
            isNewPerson: checked.isNewPerson,
            cells: row.row.given,
            name: record.name ?? "",
            document: record.document ?? DocumentNumber(stored: "", kind: .residentID),
            creditYear: record.year,
            subject: record.subject,
            title: record.course ?? "",
            hours: record.hours,
            activity: record.activity,
            isActivityFilledIn: options.grant?.activity == nil && row.row.leavesActivityOut,
            like: checked.like,
            problems: checked.state == .refused ? problems.map(StagedRow.Problem.init) : []
        )
    }
}

extension [WaitingRow] {
    /// Returns some of the rows for pages and receipts, with their new results.
    func staged(_ checked: [CheckedArrival], _ options: ImportBatch.Options) -> [StagedRow] {
        if checked.isEmpty { return [] }
        let rows = Dictionary(map { ($0.row.place, $0) }) { first, _ in first }
        return checked.compactMap { one in
            rows[one.arrival.place].map { CheckedRow($0, one).staged(options) }
        }
    }
}

extension StagedRow.Problem {
    init(_ problem: RowProblem) {
        self.init(
            column: problem.column,
            code: problem.code.rawValue,
            value: problem.value,
            message: problem.message
        )
    }

    /// Creates a problem that many rows have.
    init(_ problem: ArrivingProblem) {
        let complaint = RowComplaint(problem)
        self.init(
            column: complaint.field.heading,
            code: complaint.code.rawValue,
            value: "",
            message: complaint.message
        )
    }
}
