public import Domain
import Spreadsheet

/// Reads the contract's sheets as a stream of checked rows.
public enum HoursSheet {
    /// Reads every row, good or bad, in the order of the sheet. If `sheet` is `nil`, it reads the first visible sheet
    /// that has a heading row of this kind.
    ///
    /// - Parameters:
    ///   - grant: The values that the rows of a cohort share. A cell with a value takes precedence. Other kinds have no
    ///     grant.
    ///   - importer: The importing organisation, which is part of the row's key.
    ///   - fallbackYear: The year of rows without a year, if there is no grant.
    ///   - unpacksAhead: Whether another thread unpacks the workbook at the same time, if there is one sheet to read. A
    ///     short sheet is read before another thread has started.
    /// - Throws: `HoursSheetFailure`, and any error of `receive`. Rows that were received before a failure are not
    ///   valid.
    public static func read(
        path: String,
        kind: SheetKind = .hours,
        grant: CohortGrant? = nil,
        sheet name: String? = nil,
        rules: HoursSheetRules,
        importer: OrganisationID,
        fallbackYear: Int? = nil,
        today: Day,
        unpacksAhead: Bool = true,
        into receive: (HoursSheetRow) throws -> Void
    ) throws -> HoursSheetSummary {
        let task = SheetTask(
            kind: kind,
            grant: grant,
            rules: rules,
            importer: importer,
            fallbackYear: fallbackYear,
            today: today
        )
        return try withContractFailures {
            let reader = try WorkbookReader.open(path: path)
            let sheets = try name.map { [try reader.sheet(named: $0)] } ?? reader.sheets.filter { !$0.isHidden }
            let hidden = name == nil ? try hiddenSheets(of: reader, kind) : []
            var miss: HeadingMiss?
            for sheet in sheets {
                var reading = SheetReading(sheet: sheet.name, task: task)
                var remarks = SheetRemarks()
                if sheets.count == 1, unpacksAhead {
                    remarks = try RowsAhead(path: path, sheet: sheet).forEachRow { row in
                        try reading.take(row, receive)
                    }
                } else {
                    // One reader unpacks the data that several sheets share only once.
                    remarks = try reader.forEachRow(in: sheet) { row in
                        try reading.take(reader.isText ? row.asMeant : row, receive)
                    }
                }
                if let summary = reading.summary(remarks, hiddenSheets: hidden) { return summary }
                miss = miss ?? reading.nearMiss
            }
            throw HoursSheetFailure.headingMissing(kind, miss: miss, hidden: hidden)
        }
    }

    /// The hidden sheets that could be imported. Broken ones do not matter.
    private static func hiddenSheets(of reader: WorkbookReader, _ kind: SheetKind) throws -> [String] {
        try reader.sheets.filter(\.isHidden).prefix(20).filter { sheet in
            var glance = SheetGlance(kind: kind)
            do {
                try reader.forEachRow(in: sheet) { glance.take($0) }
            } catch is WorkbookFailure {
                return false
            }
            let readable = glance.readable(name: sheet.name)
            return readable.isReadable && !readable.firstRows.isEmpty
        }
        .map(\.name)
    }

    /// Returns the names of the visible sheets, without reading their rows.
    ///
    /// - Throws: `HoursSheetFailure`.
    public static func visibleSheets(path: String) throws -> [String] {
        try withContractFailures {
            try WorkbookReader.open(path: path).sheets.filter { !$0.isHidden }.map(\.name)
        }
    }

    /// Returns the visible sheets with their first rows, so that the user can choose one. No further rows are read.
    ///
    /// - Throws: `HoursSheetFailure`.
    public static func sheets(path: String, kind: SheetKind = .hours) throws -> [ReadableSheet] {
        try withContractFailures {
            let reader = try WorkbookReader.open(path: path)
            return try reader.sheets.filter { !$0.isHidden }.map { sheet in
                var glance = SheetGlance(kind: kind)
                try reader.forEachRow(in: sheet) { glance.take($0) }
                return glance.readable(name: sheet.name)
            }
        }
    }

    /// Returns the problems of a cohort's grant itself, so that they can be shown before a file is read. Each has the
    /// column that the value would have in a row.
    public static func complaints(of grant: CohortGrant, rules: HoursSheetRules, today: Day) -> [RowComplaint] {
        let task = SheetTask(kind: .cohort, grant: grant, rules: rules, importer: .zero, today: today)
        var reader = RowReader(heading: HoursHeading.empty, task: task)
        return reader.complaintsOfGrant()
    }

    private static func withContractFailures<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let failure as WorkbookFailure {
            throw HoursSheetFailure(failure)
        }
    }
}
