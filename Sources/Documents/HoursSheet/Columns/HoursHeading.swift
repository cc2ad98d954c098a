import Spreadsheet

/// The heading row of one sheet: where each column stands, and what each is called there. Shared by all its rows.
final class HoursHeading: Sendable {
    /// The last column of a receipt; it is ours, so a mended receipt is not told that it is unknown.
    static let problemsHeading = "问题"
    /// The heading must stand among the sheet's first ten rows.
    static let lastRow = 10

    let row: Int
    /// Every heading with its place, from the left; unknown columns too, problems column excepted.
    let headings: [String]
    let places: [Int]
    let ignored: [String]
    private let placeByColumn: [Int]
    private let nameByColumn: [String]

    /// Nil when the row lacks one of the defining columns.
    init?(_ row: SheetRow) {
        var headings: [(name: String, place: Int)] = []
        var ignored: [String] = []
        var placeByColumn = [Int](repeating: -1, count: HoursColumn.allCases.count)
        var nameByColumn = HoursColumn.allCases.map(\.heading)
        for cell in row.cells {
            let name = CellText.heading(cell.text)
            guard !name.isEmpty, name != Self.problemsHeading else { continue }
            headings.append((name, cell.column))
            if let column = HoursColumn.byHeading[name], placeByColumn[column.rawValue] < 0 {
                placeByColumn[column.rawValue] = cell.column
                nameByColumn[column.rawValue] = name
            } else {
                ignored.append(name)
            }
        }
        guard HoursColumn.defining.allSatisfy({ placeByColumn[$0.rawValue] >= 0 }) else { return nil }
        self.row = row.number
        self.headings = headings.map(\.name)
        places = headings.map(\.place)
        self.ignored = ignored
        self.placeByColumn = placeByColumn
        self.nameByColumn = nameByColumn
    }

    func cell(_ column: HoursColumn, in row: SheetRow) -> SheetCell? {
        let place = placeByColumn[column.rawValue]
        return place < 0 ? nil : row[place]
    }

    /// Where the column stands in `headings`.
    func index(of column: HoursColumn) -> Int? {
        places.firstIndex(of: placeByColumn[column.rawValue])
    }

    /// What this sheet calls the column; the usual heading where the sheet lacks it.
    func name(of column: HoursColumn) -> String {
        nameByColumn[column.rawValue]
    }
}
