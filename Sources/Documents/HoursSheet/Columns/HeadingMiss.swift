import Domain
import Spreadsheet

/// A row that is almost a heading row: it has some of the columns that define the kind of sheet.
struct HeadingMiss {
    let row: Int
    let missing: [ArrivingField]
    private let names: [String]

    /// Returns `nil` if the row has none of them, or all.
    init?(_ row: SheetRow, kind: SheetKind) {
        let names = row.cells.map { CellText.heading($0.text) }
        let missing = kind.defining.filter { column in !names.contains { ArrivingField.byHeading[$0]?.column == column }
        }
        guard !missing.isEmpty, missing.count < kind.defining.count else { return nil }
        self.row = row.number
        self.missing = missing
        self.names = names.filter { ArrivingField.byHeading[$0] == nil }
    }

    /// A message with the missing columns, and headings that may be meant for them.
    var message: String {
        let columns = missing.map { column in
            let alike = names.first { HeadingLikeness.nearest(to: $0, among: [column]) != nil }
            return column.heading + (alike.map { "（“\($0.prefix(40))”是否就是？）" } ?? "")
        }
        return "第 \(row) 行像是标题行，但缺少\(columns.joined(separator: "、"))。"
    }
}
