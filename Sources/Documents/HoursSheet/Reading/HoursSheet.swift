public import Domain
import Spreadsheet

/// Reads the contract's sheets as a stream of checked rows.
public enum HoursSheet {
    /// Gives every row, good or bad, in the sheet's order. Without a sheet's name the first visible sheet with a
    /// heading row of the kind is read. Throws `HoursSheetFailure`, perhaps after rows have been given: they are void
    /// then. What `receive` throws comes out unchanged.
    ///
    /// - Parameters:
    ///   - grant: What the rows of a cohort share; a cell that a row fills in goes before it. Other kinds have none.
    ///   - importer: The importing organisation, which is part of the row's key.
    ///   - fallbackYear: The year of rows that name none, where no grant does.
    ///   - unpacksAhead: Whether a thread of its own unpacks the workbook while rows are understood, where there is one
    ///     sheet to read. A short sheet is read before another thread has begun.
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
                    // What several sheets share is unpacked once, by one reader.
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
