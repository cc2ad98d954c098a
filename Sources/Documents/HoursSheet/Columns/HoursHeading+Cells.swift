import Domain
import Spreadsheet

/// Reads the cells of a row by column.
extension HoursHeading {
    /// The cleaned text of a cell. It is empty for an error such as `#N/A`, which is not a name or a course.
    func text(_ column: ArrivingField, in row: SheetRow) -> String {
        guard let cell = cell(column, in: row), !cell.isError else { return "" }
        return CellText.meant(cell.text)
    }

    /// The columns whose cells have an error, or a formula without a result.
    func faulty(in row: SheetRow) -> [(column: ArrivingField, cell: SheetCell)] {
        guard row.cells.contains(where: { $0.isError || $0.kind == .formula }) else { return [] }
        return columns.compactMap { column in
            guard let cell = cell(column, in: row), cell.isError || cell.kind == .formula else { return nil }
            return (column, cell)
        }
    }

    /// Whether all known columns are empty.
    func isBlank(_ row: SheetRow) -> Bool {
        columns.allSatisfy { text($0, in: row).isEmpty }
    }

    /// Whether the row is a sample that shows how to fill in the sheet.
    func isSample(_ row: SheetRow) -> Bool {
        text(.name, in: row).hasPrefix("示例")
    }

    /// The cells under all headings as given, including unknown columns.
    func given(_ row: SheetRow) -> [String] {
        places.map { row[$0].map(CellText.given) ?? "" }
    }
}

extension SheetCell {
    /// Whether the cell has a spreadsheet error. In comma-separated text, errors are words.
    var isError: Bool {
        kind == .error || (kind == .text && text.utf8.first == UInt8(ascii: "#") && Self.errors.contains(text))
    }

    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]
}
