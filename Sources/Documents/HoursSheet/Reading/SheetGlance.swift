import Domain
import Spreadsheet

/// Looks at the beginning of a sheet: its heading row and the first rows under it.
struct SheetGlance {
    static let rowLimit = 3
    /// A sheet that keeps blank or sample rows before its first own is not searched for ever.
    static let searchedRows = 50
    /// Longer cells are cut: somebody is to know the sheet again, not to read it.
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
