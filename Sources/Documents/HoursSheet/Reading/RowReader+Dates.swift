import Domain
import Spreadsheet

/// Reads the dates.
extension RowReader {
    func readDates(_ row: SheetRow, _ record: inout ArrivingRecord, _ complaints: inout [RowComplaint]) {
        let started = day(.started, row, else: task.grant?.started, &complaints)
        let ended = day(.ended, row, else: task.grant?.ended, &complaints)
        record.started = started.day
        record.ended = ended.day
        if let first = started.day, let last = ended.day, last < first { complaints.append(.dateOrder) }
        let stated = ended.day ?? started.day
        if let stated, let year = record.year, stated.year != year {
            complaints.append(.dateOutsideYear(year, column: ended.day == nil ? .started : .ended))
        }
        // An unreadable date must not be replaced by another: the row's key would be wrong.
        guard started.isClear, ended.isClear else { return }
        record.completed = stated ?? record.year.flatMap(Day.lastDay(of:))
    }

    private func day(
        _ column: ArrivingField,
        _ row: SheetRow,
        else shared: Day?,
        _ complaints: inout [RowComplaint]
    ) -> (day: Day?, isClear: Bool) {
        guard let cell = heading.cell(column, in: row), !CellText.meant(cell.text).isEmpty
        else { return (shared, true) }
        let day = SheetDate.day(cell)
        if day == nil { complaints.append(.dateInvalid(column)) }
        return (day, day != nil)
    }
}
