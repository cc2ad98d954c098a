import Domain
import Spreadsheet

/// Reads the person.
extension RowReader {
    mutating func readPerson(_ row: SheetRow, _ record: inout ArrivingRecord, _ complaints: inout [RowComplaint]) {
        readName(row, &record, &complaints)
        let kind = documentKind(row)
        if kind == nil { complaints.append(.documentKindUnknown) }
        let cell = heading.cell(.documentNumber, in: row)
        let number = cell.map { CellText.meant(CellText.given($0)) } ?? ""
        guard !number.isEmpty else { return complaints.append(.numberMissing) }
        if cell.map(LostDigits.areIn) == true {
            hasRoundedNumbers = true
            return complaints.append(.lostDigits(.documentNumber))
        }
        guard let kind else { return }
        let report = DocumentNumber.check(number, kind: kind, today: task.today)
        let looksRounded = report.normalised.hasSuffix("000")
        if let fault = report.fault {
            complaints.append(.number(fault))
            if fault.code == .scientific || (looksRounded && fault.code == .checkDigit) { hasRoundedNumbers = true }
        } else if looksRounded, hasRoundedNumbers, report.birth != nil {
            // One of eleven rounded numbers has a correct check digit.
            complaints.append(.roundedLikeOthers)
        } else {
            record.document = report.document
        }
    }

    private func readName(_ row: SheetRow, _ record: inout ArrivingRecord, _ complaints: inout [RowComplaint]) {
        let name = text(.name, row)
        if let fault = PersonName.fault(of: name) {
            complaints.append(.name(fault))
        } else {
            record.name = PersonName.normalise(name)
        }
    }

    private mutating func documentKind(_ row: SheetRow) -> DocumentKind? {
        kinds.meaning(of: text(.documentKind, row)) { text in
            text.isEmpty ? .residentID : DocumentKind(chineseName: text)
        }
    }
}
