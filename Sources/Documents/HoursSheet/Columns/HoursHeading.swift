import Domain
import Spreadsheet

/// The heading row of one sheet: the places of the columns, and their names in this sheet. All rows of the sheet share
/// it.
final class HoursHeading: Sendable {
    /// The last column of a receipt. It is our own, so it is not reported as unknown when the receipt is uploaded
    /// again.
    static let problemsHeading = "问题"
    /// The column before it: the row's number in the sheet that was first uploaded. It is our own too, and is kept in
    /// later receipts.
    static let originalRowHeading = "原行号"
    /// The heading row must be one of the first ten rows of the sheet.
    static let lastRow = 10

    let row: Int
    /// All headings from left to right, including unknown ones, but without the problems column.
    let headings: [String]
    /// The column numbers of the headings.
    let places: [Int]
    /// The unknown headings.
    let ignored: [String]
    /// The known columns that the sheet has.
    let columns: [ArrivingField]
    /// The index in `headings` of a receipt's column of row numbers.
    let originalRowIndex: Int?
    private let placeByColumn: [Int]
    private let nameByColumn: [String]

    /// Returns `nil` if the row lacks one of the columns that define the kind.
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

    /// Chooses the heading for each column: of several, the one with the most usual name, and then the leftmost.
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

    /// Creates the heading of a sheet that was read before, from its headings.
    convenience init(headings: [String], kind: SheetKind) {
        let placed = headings.enumerated().map { (name: $0.element, place: $0.offset) }
        self.init(row: 0, placed, Self.choose(among: placed, kind: kind))
    }

    /// A heading without columns, used to check the common values of a cohort.
    static let empty = HoursHeading(row: 0, [], [:])

    func cell(_ column: ArrivingField, in row: SheetRow) -> SheetCell? {
        let place = placeByColumn[column.rawValue]
        return place < 0 ? nil : row[place]
    }

    /// The column number in the sheet, starting at 0; `nil` if the sheet does not have the column.
    func place(of column: ArrivingField) -> Int? {
        let place = placeByColumn[column.rawValue]
        return place < 0 ? nil : place
    }

    /// The index of the column in `headings`.
    func index(of column: ArrivingField) -> Int? {
        places.firstIndex(of: placeByColumn[column.rawValue])
    }

    /// The name of the column in this sheet; the usual heading if the sheet does not have it.
    func name(of column: ArrivingField) -> String {
        nameByColumn[column.rawValue]
    }
}
