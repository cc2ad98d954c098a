import Domain
import Spreadsheet

/// Reads the beginning of a sheet: its heading row and the first rows below it.
struct SheetGlance {
    static let rowLimit = 3
    /// The number of rows to search, because a sheet may begin with many blank or sample rows.
    static let searchedRows = 50
    /// Longer cells are cut: they only help the user to recognise the sheet.
    static let cellLimit = 60

    private let kind: SheetKind
    private var heading: HoursHeading?
    private var rows: [[String]] = []

    init(kind: SheetKind) {
        self.kind = kind
    }

    mutating func take(_ row: SheetRow) -> RowFlow {
        guard let heading else {
            guard row.number <= HoursHeading.lastRow else { return .stop }
            heading = HoursHeading(row, kind: kind)
            return .continue
        }
        guard row.number <= heading.row + Self.searchedRows else { return .stop }
        if !heading.isBlank(row), !heading.isSample(row) {
            rows.append(heading.given(row).map(Self.cut))
        }
        return rows.count < Self.rowLimit ? .continue : .stop
    }

    func readable(name: String) -> ReadableSheet {
        ReadableSheet(
            name: name,
            headingRow: heading?.row,
            headings: heading?.headings.map(Self.cut) ?? [],
            firstRows: rows
        )
    }

    private static func cut(_ text: String) -> String {
        String(text.prefix(cellLimit))
    }
}
