import Domain
import Spreadsheet

/// Which year, and so which rules.
extension RowReader {
    mutating func readYear(
        _ row: SheetRow,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) -> YearTable? {
        guard let cell = heading.cell(.year, in: row), some(.year, row) != nil else {
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

    /// The rules by which to look names up when the row's own year is no year of any policy, so that what else is
    /// wrong with the row is told at once.
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
