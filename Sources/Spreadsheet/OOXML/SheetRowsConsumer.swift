/// Reads the rows of a worksheet part, one at a time: `worksheet/sheetData/row/c/(v | is/t | is/r/t)`. Rows in plain
/// form are read by `RowScanner` instead.
final class SheetRowsConsumer: XMLConsumer {
    private enum Place {
        case outside, sheetData, row, cell, value, inline, inlineText, done
    }

    private let limits: ReadingLimits
    private let decoder: CellDecoder
    private var rows: RowAssembly
    private var column = 0
    private var type = CellType.number
    private var style = 0
    private var place = Place.outside
    /// The depth of an element that is skipped with its content; 0 if there is none.
    private var skipped = 0
    private var text: [UInt8] = []
    /// The text in the cell itself. A cell may have this and a value, but has only one text.
    private var inlineText: [UInt8] = []
    private var isFormula = false
    private var ownRemarks = SheetRemarks()

    /// The remarks about everything read so far.
    var remarks: SheetRemarks { ownRemarks.joined(with: rows.remarks) }

    init(decoder: CellDecoder, limits: ReadingLimits, receive: @escaping (SheetRow) throws -> RowFlow) {
        self.decoder = decoder
        self.limits = limits
        rows = RowAssembly(limits: limits, receive: receive)
    }

    override var tagBeforeBytes: StaticString? { "<sheetData" }
    override var isReadyForBytes: Bool { place == .sheetData && skipped == 0 }

    override func take(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Int {
        try RowScanner.scan(bytes, decoder: decoder, limits: limits, into: &rows)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if skipped > 0 { return }
        switch place {
        case .row where name == "c":
            try startCell(attributes)
        case .cell where name == "v":
            text.removeAll(keepingCapacity: true)
            enter(.value)
        case .cell where name == "f":
            isFormula = true
            skipped = depth
        case .cell where name == "is":
            inlineText.removeAll(keepingCapacity: true)
            place = .inline
        case .inline where name == "t":
            enter(.inlineText)
        case .inline where name == "r":
            break
        case .sheetData where name == "row":
            place = .row
            try rows.begin(
                attributes.bytes("r").flatMap { CellReference.row($0, until: 0) },
                isHidden: attributes.saysTrue("hidden") || attributes.isZero("ht")
            )
        case .outside:
            guard depth > 1 || name == "worksheet" else { throw WorkbookFailure.broken("工作表内容有误") }
            if depth == 2, name == "sheetData" { place = .sheetData }
            if depth == 3, name == "col", attributes.saysTrue("hidden") || attributes.isZero("width") {
                noteHiddenColumns(attributes)
            }
        case .done:
            noteAfterRows(name, attributes, depth)
        default:
            skipped = depth
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if place == .inlineText { inlineText.append(contentsOf: bytes) } else { text.append(contentsOf: bytes) }
        guard max(text.count, inlineText.count) <= limits.cellBytes else { throw WorkbookFailure.hostile("单元格文字过长") }
    }

    override func end(_ name: XMLName, depth: Int) throws {
        if skipped > 0 {
            if skipped == depth { skipped = 0 }
            return
        }
        switch place {
        case .value: leave(to: .cell)
        case .inlineText: leave(to: .inline)
        case .inline where name == "is": place = .cell
        case .cell: try endCell()
        case .row:
            place = .sheetData
            try rows.finish()
        // The rest of the part is still read, because its checksum shows whether the rows were sound.
        case .sheetData: place = .done
        case .inline, .outside, .done: break
        }
    }

    private func enter(_ place: Place) {
        self.place = place
        wantsText = true
    }

    private func leave(to place: Place) {
        self.place = place
        wantsText = false
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        place = .cell
        text.removeAll(keepingCapacity: true)
        inlineText.removeAll(keepingCapacity: true)
        isFormula = false
        type = .number
        style = 0
        var reference: UnsafePointer<UInt8>?
        attributes.forEach { name, value in
            guard name[0] != 0, name[1] == 0 else { return }
            switch UInt8(bitPattern: name[0]) {
            case UInt8(ascii: "r"): reference = value
            case UInt8(ascii: "t"): type = CellType(value, until: 0)
            case UInt8(ascii: "s"): style = CellReference.row(value, until: 0) ?? 0
            default: break
            }
        }
        column = try rows.place(reference.flatMap(CellReference.column))
    }

    private func endCell() throws {
        place = .row
        let isInline = !inlineText.isEmpty && (type == .inline || text.isEmpty)
        let content = isInline ? inlineText : text
        if content.isEmpty, isFormula, type != .formulaText {
            return try rows.add(SheetCell(column: column, kind: .formula, text: ""), bytes: 0)
        }
        let cell = try content.withUnsafeBufferPointer {
            $0.isEmpty
                ? nil : try decoder.cell(column: column, type: isInline ? .inline : type, style: style, bytes: $0)
        }
        if let cell { try rows.add(cell, bytes: content.count) }
    }

    private func noteHiddenColumns(_ attributes: XMLAttributes) {
        guard let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) })
        else { return }
        ownRemarks.noteHidden(columns: first - 1, min(last, limits.columns) - 1)
    }

    /// Notes merged cells and filters, which follow the rows.
    private func noteAfterRows(_ name: XMLName, _ attributes: XMLAttributes, _ depth: Int) {
        if name == "mergeCell" {
            if let reference = attributes["ref"] { ownRemarks.noteMerged(reference) }
        } else if name == "filterColumn" {
            ownRemarks.isFiltered = true
        } else if name != "mergeCells", name != "autoFilter" {
            skipped = depth
        }
    }
}
