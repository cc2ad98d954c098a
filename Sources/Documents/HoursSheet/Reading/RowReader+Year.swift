import Domain
import Spreadsheet

/// Reads the year, which decides about the rules.
extension RowReader {
    mutating func readYear(
        _ row: SheetRow,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) -> YearTable? {
        guard let cell = heading.cell(.year, in: row), filledText(.year, row) != nil else {
            guard let fallbackYear = task.fallbackYear else {
                complaints.append(.yearMissing)
                return nil
            }
            return table(of: fallbackYear, &record, &complaints)
        }
        guard
            let year = years.meaning(of: cell.kind == .date ? "=" + cell.raw : cell.text, { _ in SheetYear.year(cell) })
        else {
            complaints.append(.yearUnreadable)
            return nil
        }
        return table(of: year, &record, &complaints)
    }

    /// The rules for looking up names if the row's year has no policy, so that the row's other problems are reported
    /// too.
    mutating func tableForNames() -> YearTable? {
        knownTable(of: task.fallbackYear ?? task.today.year)
    }

    private mutating func table(
        of year: Int,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) -> YearTable? {
        let table = knownTable(of: year)
        if table == nil {
            complaints.append(.yearUnknown(year))
        } else if year > task.today.year {
            complaints.append(.yearToCome(year))
        } else {
            record.year = year
        }
        return table
    }

    private mutating func knownTable(of year: Int) -> YearTable? {
        if let known = tables[year] { return known }
        let table = task.rules.rules(year).map(YearTable.init)
        tables[year] = .some(table)
        return table
    }
}
