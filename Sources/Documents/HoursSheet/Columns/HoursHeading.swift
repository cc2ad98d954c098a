import Domain
import Spreadsheet

/// The heading row of one sheet: where each column stands, and what each is called there. Shared by all its rows.
final class HoursHeading: Sendable {
    /// The last column of a receipt; it is ours, so a mended receipt is not told that it is unknown.
    static let problemsHeading = "问题"
    /// The column before it: where the row stood in the sheet that was first uploaded. It is ours too, and handed on.
    static let originalRowHeading = "原行号"
    /// The heading must stand among the sheet's first ten rows.
    static let lastRow = 10

    let row: Int
    /// Every heading with its place, from the left; unknown columns too, problems column excepted.
    let headings: [String]
    let places: [Int]
    let ignored: [String]
    /// Those that the sheet has.
    let columns: [ArrivingField]
    /// Where a receipt's column of row numbers stands in `headings`.
    let originalRowIndex: Int?
    private let placeByColumn: [Int]
    private let nameByColumn: [String]

    /// Nil when the row lacks one of the columns that define the kind.
    convenience init?(_ row: SheetRow, kind: SheetKind) {
        let headings = row.cells.map { (name: CellText.heading($0.text), place: $0.column) }
            .filter { !$0.name.isEmpty && $0.name != Self.problemsHeading }
        let chosen = Self.choose(among: headings, kind: kind)
        guard kind.defining.allSatisfy({ chosen[$0] != nil }) else { return nil }
        self.init(row: row.number, headings, chosen)
    }

    private init(row: Int, _ headings: [(name: String, place: Int)], _ chosen: [ArrivingField: Int]) {
        var placeByColumn = [Int](repeating: -1, count: ArrivingField.allCases.count)
        var nameByColumn = ArrivingField.allCases.map(\.heading)
        for (column, index) in chosen {
            placeByColumn[column.rawValue] = headings[index].place
            nameByColumn[column.rawValue] = headings[index].name
        }
        let known = Set(chosen.values)
        self.row = row
        columns = ArrivingField.allCases.filter { chosen[$0] != nil }
        self.headings = headings.map(\.name)
        places = headings.map(\.place)
        ignored = headings.indices.filter { !known.contains($0) && headings[$0].name != Self.originalRowHeading }
            .map { headings[$0].name }
        originalRowIndex = headings.firstIndex { $0.name == Self.originalRowHeading }
        self.placeByColumn = placeByColumn
        self.nameByColumn = nameByColumn
    }

    /// Which heading stands for each column: of several the one with the most usual name, then the leftmost.
    private static func choose(
        among headings: [(name: String, place: Int)],
        kind: SheetKind
    ) -> [ArrivingField: Int] {
        var chosen: [ArrivingField: (index: Int, rank: Int)] = [:]
        for (index, heading) in headings.enumerated() {
            guard let (column, rank) = ArrivingField.byHeading[heading.name], kind.columns.contains(column) else {
                continue
            }
            if let earlier = chosen[column], earlier.rank <= rank { continue }
            chosen[column] = (index, rank)
        }
        return chosen.mapValues(\.index)
    }

    /// Of a sheet that was read before: its headings side by side.
    convenience init(headings: [String], kind: SheetKind) {
        let placed = headings.enumerated().map { (name: $0.element, place: $0.offset) }
        self.init(row: 0, placed, Self.choose(among: placed, kind: kind))
    }

    /// Of no sheet: what a cohort shares is looked at without one.
    static let ofNothing = HoursHeading(row: 0, [], [:])

    func cell(_ column: ArrivingField, in row: SheetRow) -> SheetCell? {
        let place = placeByColumn[column.rawValue]
        return place < 0 ? nil : row[place]
    }

    /// The column's place in the sheet, from 0; nil where the sheet lacks it.
    func place(of column: ArrivingField) -> Int? {
        let place = placeByColumn[column.rawValue]
        return place < 0 ? nil : place
    }

    /// Where the column stands in `headings`.
    func index(of column: ArrivingField) -> Int? {
        places.firstIndex(of: placeByColumn[column.rawValue])
    }

    /// What this sheet calls the column; the usual heading where the sheet lacks it.
    func name(of column: ArrivingField) -> String {
        nameByColumn[column.rawValue]
    }
}
