import Domain
import Spreadsheet

/// Whose hours they are.
extension RowReader {
    mutating func readPerson(_ row: SheetRow, _ facts: inout HoursRowFacts, _ complaints: inout [RowComplaint]) {
        facts.name = some(.name, row)
        if facts.name == nil { complaints.append(.nameMissing) }
        let kind = documentKind(row)
        if kind == nil { complaints.append(.documentKindUnknown) }
        let number = heading.cell(.documentNumber, in: row).map(CellText.given).map(CellText.trimmed) ?? ""
        guard !number.isEmpty else { return complaints.append(.numberMissing) }
        guard let kind else { return }
        let report = DocumentNumber.check(number, kind: kind, today: task.today)
        if let fault = report.fault { complaints.append(.number(fault)) }
        if report.isValid { facts.document = DocumentNumber(stored: report.normalised, kind: kind) }
    }

    private mutating func documentKind(_ row: SheetRow) -> DocumentKind? {
        kinds.meaning(of: text(.documentKind, row)) { text in
            let name = CellText.compact(text)
            return name.isEmpty || name == "身份证" ? .residentID : DocumentKind(chineseName: name)
        }
    }
}
