import Documents
import Domain
import Store

/// A row and what would become of it.
struct CheckedRow {
    var row: WaitingRow
    var state: ImportRowState
    let isNewPerson: Bool
    var problems: [RowProblem]
    var like: Resemblance?
    /// A cohort's grant names the kind of activity for all rows.
    var hasActivityOfGrant = false

    /// As pages and receipts show it.
    var staged: StagedRow {
        let facts = row.row.facts
        return StagedRow(
            number: row.row.number,
            originalRow: row.row.originalRow,
            state: state,
            isNewPerson: isNewPerson,
            cells: row.row.given,
            name: facts.name ?? "",
            document: facts.document ?? DocumentNumber(stored: "", kind: .residentID),
            creditYear: facts.year,
            subject: facts.subject,
            title: facts.course ?? "",
            hours: facts.hours,
            activity: facts.activity,
            isActivityFilledIn: !hasActivityOfGrant && row.row.leavesActivityOut,
            like: like,
            problems: problems.map(StagedRow.Problem.init)
        )
    }

    /// The row refused, when it would make a person whom nobody has accepted.
    func refusingStranger(_ importer: Importer) -> CheckedRow {
        guard isNewPerson, state != .already else { return self }
        return refused(importer.complaintsOfStranger)
    }

    /// The row refused for these reasons too.
    func refused(_ complaints: [RowComplaint]) -> CheckedRow {
        var refused = self
        refused.state = .refused
        refused.like = nil
        for problem in complaints.map(row.row.problem)
        where !refused.problems.contains(where: { $0.code == problem.code && $0.column == problem.column }) {
            refused.problems.append(problem)
        }
        return refused
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

    /// One that is told of many rows.
    init(_ complaint: RowComplaint) {
        self.init(
            column: complaint.column.heading,
            code: complaint.code.rawValue,
            value: "",
            message: complaint.message
        )
    }
}

extension Importer {
    /// What is told of the rows of somebody whom the importer does not know and does not accept.
    var complaintsOfStranger: [RowComplaint] {
        hasOutsiders ? [.personUnknown, .notAmongYours] : [.personUnknown]
    }
}
