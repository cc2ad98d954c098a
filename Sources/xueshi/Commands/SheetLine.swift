import Spreadsheet

/// The output of `xueshi sheet`. Each call adds one line.
enum SheetLine {
    static func json(_ row: SheetRow, into line: inout [UInt8]) {
        line += #"{"row":\#(row.number),"cells":["#.utf8
        var isFirst = true
        for cell in row.cells {
            line += (isFirst ? #"{"column":"# : #",{"column":"#).utf8
            line += "\(cell.column + 1)".utf8
            line += #","kind":"\#(name(of: cell.kind))","text":"#.utf8
            quote(cell.text, into: &line)
            if cell.raw != cell.text {
                line += #","raw":"#.utf8
                quote(cell.raw, into: &line)
            }
            line += "}".utf8
            isFirst = false
        }
        line += "]}\n".utf8
    }

    static func json(_ sheet: WorkbookReader.Sheet, into line: inout [UInt8]) {
        line += #"{"sheet":"#.utf8
        quote(sheet.name, into: &line)
        line += ",\"hidden\":\(sheet.isHidden)}\n".utf8
    }

    static func json(_ failure: WorkbookFailure, into line: inout [UInt8]) {
        line += #"{"error":{"code":"\#(failure.code.rawValue)","message":"#.utf8
        quote(failure.message, into: &line)
        line += "}}\n".utf8
    }

    /// Writes empty columns between filled ones, so that each column keeps its place. A long gap is written as a
    /// number.
    static func text(_ row: SheetRow, into line: inout [UInt8]) {
        line += "\(row.number)".utf8
        var next = 0
        for cell in row.cells {
            let gap = cell.column - next
            line += (gap <= 100 ? String(repeating: "\t", count: gap) : "\t（空 \(gap) 列）").utf8
            line.append(UInt8(ascii: "\t"))
            plain(cell.text, into: &line)
            next = cell.column + 1
        }
        line.append(UInt8(ascii: "\n"))
    }

    static func text(_ sheet: WorkbookReader.Sheet, into line: inout [UInt8]) {
        plain(sheet.name, into: &line)
        line += (sheet.isHidden ? "（隐藏）\n" : "\n").utf8
    }

    private static func name(of kind: SheetCell.Kind) -> String {
        switch kind {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .boolean: "boolean"
        case .error: "error"
        case .formula: "formula"
        }
    }

    private static func quote(_ text: String, into line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                line += (digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8
                line += digits.utf8
            default:
                line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Replaces control characters, so that a file can neither break the line nor control the terminal.
    private static func plain(_ text: String, into line: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            line += (isControl ? " " : String(scalar)).utf8
        }
    }
}
