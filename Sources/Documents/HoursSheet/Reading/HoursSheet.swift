public import Domain
import Spreadsheet

/// Reads the contract's hours sheet as a stream of checked rows.
public enum HoursSheet {
    /// Gives every row, good or bad, in the sheet's order. Without a sheet's name the first visible sheet with a
    /// heading row is read. Throws `HoursSheetFailure`, perhaps after rows have been given: they are void then.
    /// What `receive` throws comes out unchanged.
    ///
    /// - Parameters:
    ///   - importer: The importing organisation, which is part of the row's key.
    ///   - fallbackYear: The year of rows that name none.
    public static func read(
        path: String,
        sheet name: String? = nil,
        rules: HoursSheetRules,
        importer: OrganisationID,
        fallbackYear: Int? = nil,
        today: Day,
        into receive: (HoursSheetRow) throws -> Void
    ) throws -> HoursSheetSummary {
        do {
            let reader = try WorkbookReader.open(path: path)
            let sheets = try name.map { [try reader.sheet(named: $0)] } ?? reader.sheets.filter { !$0.isHidden }
            for sheet in sheets {
                var reading = SheetReading(
                    sheet: sheet.name,
                    rules: rules,
                    importer: importer,
                    fallbackYear: fallbackYear,
                    today: today
                )
                try reader.forEachRow(in: sheet) { try reading.take($0, receive) }
                if let summary = reading.summary { return summary }
            }
            throw HoursSheetFailure.headingMissing
        } catch let failure as WorkbookFailure {
            throw HoursSheetFailure(failure)
        }
    }
}
