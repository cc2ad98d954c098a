import Documents
import Domain
import Groundwork

/// The file of a sheet, with all that must be known to understand its rows.
struct SheetFile: Sendable {
    let path: String
    let importer: Importer
    let options: ImportBatch.Options

    /// Gives row after row on the calling thread, which waits for the file.
    /// - Parameter unpacksAhead: whether the workbook is unpacked on another thread meanwhile.
    /// - Throws: `HoursSheetFailure` for a file that cannot be read, and whatever `receive` throws.
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
