import Spreadsheet

/// What an export looks like: its name and its columns.
public struct ExportTable: Sendable {
    /// 学时记录
    public let name: String
    let columns: [SheetColumn]

    public var headings: [String] { columns.map(\.heading) }

    init(name: String, columns: [SheetColumn]) {
        self.name = name
        self.columns = columns
    }
}

/// One line of an export, in the order of its table's columns.
public struct ExportRow: Hashable, Sendable {
    let cells: [WrittenCell]

    init(_ cells: [WrittenCell]) {
        self.cells = cells
    }
}

extension WrittenCell {
    /// Empty where there is nothing to say.
    static func given(_ text: String?) -> WrittenCell {
        guard let text, !text.isEmpty else { return .empty }
        return .text(text)
    }

    /// What the cell holds, as text.
    var plain: String {
        switch self {
        case .empty: ""
        case .text(let text), .marked(let text), .number(let text): text
        }
    }
}
