import Documents
import Domain
import Store

/// A row and what would become of it.
struct CheckedRow {
    var row: WaitingRow
    var state: ImportRowState
    let isNewPerson: Bool
    var problems: [RowProblem]

    /// As pages and receipts show it.
    var staged: StagedRow {
        let facts = row.row.facts
        return StagedRow(
            number: row.row.number,
            state: state,
            isNewPerson: isNewPerson,
            cells: row.row.given,
            name: facts.name ?? "",
            document: facts.document ?? DocumentNumber(stored: "", kind: .residentID),
            creditYear: facts.year,
            subject: facts.subject,
            title: facts.course ?? "",
            hours: facts.hours,
            problems: problems.map(StagedRow.Problem.init)
        )
    }

    /// The row refused, when it would make a person whom nobody has accepted.
    var refusingStranger: CheckedRow {
        guard isNewPerson, state != .already else { return self }
        var refused = self
        refused.state = .refused
        refused.problems.append(row.row.problem(.personUnknown))
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

    /// Told of every refused row of somebody whom nobody has accepted.
    static var personUnknown: StagedRow.Problem {
        let complaint = RowComplaint.personUnknown
        return StagedRow.Problem(
            column: complaint.column.heading,
            code: complaint.code.rawValue,
            value: "",
            message: complaint.message
        )
    }
}
