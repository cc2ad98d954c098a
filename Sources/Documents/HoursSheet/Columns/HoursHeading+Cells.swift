import Domain
import Spreadsheet

/// A row's cells by their columns.
extension HoursHeading {
    /// As it is meant. Empty for a formula's error such as `#N/A`: that is no name and no course.
    func text(_ column: ArrivingField, in row: SheetRow) -> String {
        guard let cell = cell(column, in: row), !cell.isError else { return "" }
        return CellText.meant(cell.text)
    }

    /// The columns whose cells hold no value but an error, or a formula without its result.
    func faulty(in row: SheetRow) -> [(column: ArrivingField, cell: SheetCell)] {
        guard row.cells.contains(where: { $0.isError || $0.kind == .formula }) else { return [] }
        return columns.compactMap { column in
            guard let cell = cell(column, in: row), cell.isError || cell.kind == .formula else { return nil }
            return (column, cell)
        }
    }

    /// Whether no column that means something holds anything.
    func isBlank(_ row: SheetRow) -> Bool {
        columns.allSatisfy { text($0, in: row).isEmpty }
    }

    /// Rows that show how to fill the sheet in.
    func isSample(_ row: SheetRow) -> Bool {
        text(.name, in: row).hasPrefix("示例")
    }

    /// The cells under the headings as they were given, unknown columns too.
    func given(_ row: SheetRow) -> [String] {
        places.map { row[$0].map(CellText.given) ?? "" }
    }
}

extension SheetCell {
    /// Whether it holds an error of the spreadsheet; in comma-separated text these are words.
    var isError: Bool {
        kind == .error || (kind == .text && text.utf8.first == UInt8(ascii: "#") && Self.errors.contains(text))
    }

    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]
}
