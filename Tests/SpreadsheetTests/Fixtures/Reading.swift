import Spreadsheet
import Testing

/// All rows of a workbook's first sheet.
func rows(at path: String, limits: ReadingLimits = ReadingLimits()) throws -> [SheetRow] {
    let reader = try WorkbookReader.open(path: path, limits: limits)
    var rows: [SheetRow] = []
    try reader.forEachRow(in: try #require(reader.sheets.first)) { row in
        rows.append(row)
        return .continue
    }
    return rows
}

func rows(of workbook: HandMadeWorkbook, limits: ReadingLimits = ReadingLimits()) throws -> [SheetRow] {
    let folder = try ScratchFolder()
    try workbook.write(to: folder.file())
    return try rows(at: folder.file(), limits: limits)
}

/// The only cell of a sheet.
func cell(of workbook: HandMadeWorkbook) throws -> SheetCell {
    try #require(try rows(of: workbook).first?.cells.first)
}

/// The failure of reading the whole file; `nil` if there is none.
func failure(at path: String, limits: ReadingLimits = ReadingLimits()) -> WorkbookFailure? {
    do {
        _ = try rows(at: path, limits: limits)
        return nil
    } catch {
        return error as? WorkbookFailure
    }
}

func failure(of workbook: HandMadeWorkbook, limits: ReadingLimits = ReadingLimits()) throws -> WorkbookFailure? {
    let folder = try ScratchFolder()
    try workbook.write(to: folder.file())
    return failure(at: folder.file(), limits: limits)
}
