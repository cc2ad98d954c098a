import Spreadsheet

extension SheetRow {
    /// The row of a text file with what was put around its texts taken off: the quote that keeps a text from being a
    /// formula, as our own exports write it, and the formula `="360…"` by which people keep a long number's digits.
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
