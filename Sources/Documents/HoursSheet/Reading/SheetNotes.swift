import Domain
import Spreadsheet

/// Notes about a sheet as a whole. They do not refuse rows, but may surprise the user.
struct SheetNotes {
    let kind: SheetKind
    let heading: HoursHeading
    /// The first rows that have only formula errors.
    var rowsOfErrors: [Int] = []
    var rowOfErrorsCount = 0

    mutating func noteErrors(row: Int) {
        rowOfErrorsCount += 1
        if rowsOfErrors.count < 3 { rowsOfErrors.append(row) }
    }

    func all(_ remarks: SheetRemarks, hiddenSheets: [String]) -> [ImportNote] {
        [
            merged(remarks), hiddenRows(remarks), hiddenColumns(remarks), errors,
            hiddenSheets.isEmpty
                ? nil
                : ImportNote(
                    code: "sheet-hidden",
                    message: "隐藏的工作表\(Self.list(hiddenSheets.map { "“\($0.prefix(40))”" }))没有读取；要导入的请取消隐藏，或指明工作表。"
                ),
        ]
        .compactMap(\.self) + headingsAlike
    }

    private func merged(_ remarks: SheetRemarks) -> ImportNote? {
        let merged = remarks.merged.filter { area in
            area.rows.upperBound > heading.row && heading.places.contains(where: area.columns.contains)
        }
        guard !merged.isEmpty else { return nil }
        return ImportNote(
            code: "cells-merged",
            message: "合并的单元格 \(Self.list(merged.map(\.text)))：只有左上角一格有值，其余按空白读取。请取消合并，每行都填写。"
        )
    }

    private func hiddenRows(_ remarks: SheetRemarks) -> ImportNote? {
        let above = remarks.hiddenRows.filter { $0 <= heading.row }.count
        let rows = remarks.hiddenRows.filter { $0 > heading.row }
        guard !rows.isEmpty else { return nil }
        let count = remarks.hiddenRowCount - above
        let why = remarks.isFiltered ? "被筛选或隐藏" : "被隐藏"
        return ImportNote(
            code: "rows-hidden",
            message:
                "有 \(count) 行\(why)（第 \(Self.list(rows.sorted().map(String.init), of: count)) 行），也一起读取了；不要导入的请从表中删去。"
        )
    }

    private func hiddenColumns(_ remarks: SheetRemarks) -> ImportNote? {
        let hidden = heading.columns.filter { column in
            heading.place(of: column).map { place in remarks.hiddenColumns.contains { $0.contains(place) } } ?? false
        }
        guard !hidden.isEmpty else { return nil }
        return ImportNote(code: "columns-hidden", message: "隐藏的列也一起读取了：\(Self.list(hidden.map(heading.name(of:))))。")
    }

    private var errors: ImportNote? {
        guard rowOfErrorsCount > 0 else { return nil }
        let rows = Self.list(rowsOfErrors.map(String.init), of: rowOfErrorsCount)
        return ImportNote(code: "rows-of-errors", message: "第 \(rows) 行只有公式错误（如 #N/A）或没有结果的公式，当作空行没有读取。")
    }

    /// Ignored columns whose heading is similar to a missing one.
    private var headingsAlike: [ImportNote] {
        let missing = kind.columns.filter { !heading.columns.contains($0) }
        return heading.ignored.prefix(50).compactMap { name in
            guard let column = HeadingLikeness.nearest(to: name, among: missing) else { return nil }
            return ImportNote(
                code: "heading-alike",
                message: "“\(name.prefix(40))”栏没有使用；如果是指“\(column.heading)”，请改好标题后重新上传。"
            )
        }
    }

    /// The first three, and the number of all.
    private static func list(_ names: [String], of count: Int? = nil) -> String {
        let count = count ?? names.count
        return names.prefix(3).joined(separator: "、") + (count > 3 ? " 等 \(count) 处" : "")
    }
}
