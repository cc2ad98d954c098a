import Spreadsheet

/// The name and the columns of an export.
public struct ExportTable: Sendable {
    /// The name, such as 学时记录.
    public let name: String
    let columns: [SheetColumn]

    /// The headings of the columns.
    public var headings: [String] { columns.map(\.heading) }

    init(name: String, columns: [SheetColumn]) {
        self.name = name
        self.columns = columns
    }
}

/// One row of an export, in the order of the table's columns.
public struct ExportRow: Hashable, Sendable {
    let cells: [WrittenCell]

    init(_ cells: [WrittenCell]) {
        self.cells = cells
    }
}

extension WrittenCell {
    /// A text cell; an empty cell if there is no text.
    static func given(_ text: String?) -> WrittenCell {
        guard let text, !text.isEmpty else { return .empty }
        return .text(text)
    }

    /// The content of the cell as text.
    var plain: String {
        switch self {
        case .empty: ""
        case .text(let text), .marked(let text), .number(let text): text
        }
    }
}
