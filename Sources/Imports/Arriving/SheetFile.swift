import Documents
import Domain
import Groundwork

/// The file of a sheet, with everything that the reading of its rows needs.
struct SheetFile: Sendable {
    let path: String
    let importer: Importer
    let options: ImportBatch.Options

    /// Reads the rows one after another on the calling thread. The thread waits for the file.
    /// - Parameter unpacksAhead: Whether another thread unpacks the workbook at the same time.
    /// - Throws: `HoursSheetFailure` if the file cannot be read, and any error of `receive`.
    func read(unpacksAhead: Bool, into receive: (HoursSheetRow) throws -> Void) throws -> HoursSheetSummary {
        try HoursSheet.read(
            path: path,
            kind: options.kind,
            grant: options.grant,
            sheet: options.sheet,
            rules: importer.sheetRules,
            importer: importer.organisation.id,
            fallbackYear: options.year,
            today: importer.ground.today,
            unpacksAhead: unpacksAhead,
            into: receive
        )
    }
}
