import Spreadsheet

extension SheetRow {
    /// The row of a text file without additions around its texts: the quote with which our exports prevent formulas,
    /// and the formula `="360…"` with which people keep the digits of a long number.
    var asMeant: SheetRow {
        guard cells.contains(where: { Self.isWrapped($0.text) }) else { return self }
        let meant = cells.map { cell in
            SheetCell(column: cell.column, kind: cell.kind, text: Self.unwrapped(cell.text))
        }
        return SheetRow(number: number, cells: meant)
    }

    private static func isWrapped(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "'") || text.hasPrefix("=\"")
    }

    private static func unwrapped(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.utf8.count > 2, text.hasSuffix("\"") else { return Neutralised.read(text) }
        return String(text.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
    }
}
