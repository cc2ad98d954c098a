/// Turns a worksheet part into rows, one at a time: `worksheet/sheetData/row/c/(v | is/t | is/r/t)`.
final class SheetRowsConsumer: XMLConsumer {
    private enum Place {
        case outside, sheetData, row, cell, value, inline, inlineText, done
    }

    private let receive: (SheetRow) throws -> RowFlow
    private let limits: ReadingLimits
    private let decoder: CellDecoder
    private var type = CellType.number
    private var style = 0
    private var place = Place.outside
    /// The depth of an element passed over with all it holds; 0 when none is.
    private var skipped = 0
    private var rowNumber = 0
    private var rowsSeen = 0
    private var rowBytes = 0
    private var column = -1
    private var isInOrder = true
    private var cells: [SheetCell] = []
    private var text: [UInt8] = []

    init(
        strings: SharedStrings,
        formats: CellFormats,
        epoch: SerialEpoch,
        limits: ReadingLimits,
        receive: @escaping (SheetRow) throws -> RowFlow
    ) {
        self.receive = receive
        self.limits = limits
        decoder = CellDecoder(strings: strings, formats: formats, epoch: epoch)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if skipped > 0 { return }
        switch place {
        case .row where name == "c":
            try startCell(attributes)
        case .cell where name == "v":
            enter(.value)
        case .cell where name == "is":
            place = .inline
        case .inline where name == "t":
            enter(.inlineText)
        case .inline where name == "r":
            break
        case .sheetData where name == "row":
            try startRow(attributes)
        case .outside:
            guard depth > 1 || name == "worksheet" else { throw WorkbookFailure.broken("工作表内容有误") }
            if depth == 2, name == "sheetData" { place = .sheetData }
        default:
            skipped = depth
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        text.append(contentsOf: bytes)
        guard text.count <= limits.cellBytes else { throw WorkbookFailure.hostile("单元格文字过长") }
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
        case .row: try endRow()
        // The rest of the part is still read, for its checksum tells whether the rows given were sound.
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

    private func startRow(_ attributes: XMLAttributes) throws {
        place = .row
        rowsSeen += 1
        rowNumber = attributes.bytes("r").flatMap(CellReference.row) ?? rowNumber + 1
        guard rowNumber <= limits.rows, rowsSeen <= limits.rows else {
            throw WorkbookFailure.hostile("超过 \(limits.rows) 行")
        }
        column = -1
        isInOrder = true
        rowBytes = 0
        cells.removeAll(keepingCapacity: true)
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        place = .cell
        text.removeAll(keepingCapacity: true)
        type = .number
        style = 0
        var reference: UnsafePointer<CChar>?
        attributes.forEach { name, value in
            guard name[0] != 0, name[1] == 0 else { return }
            switch UInt8(bitPattern: name[0]) {
            case UInt8(ascii: "r"): reference = value
            case UInt8(ascii: "t"): type = CellType(value)
            case UInt8(ascii: "s"): style = CellReference.row(value) ?? 0
            default: break
            }
        }
        let next = reference.flatMap(CellReference.column) ?? column + 1
        guard next < limits.columns else { throw WorkbookFailure.hostile("第 \(rowNumber) 行超过 \(limits.columns) 列") }
        if next <= column { isInOrder = false }
        column = next
    }

    private func endCell() throws {
        place = .row
        guard !text.isEmpty, let cell = try decoder.cell(column: column, type: type, style: style, bytes: &text) else {
            return
        }
        rowBytes += text.count
        guard rowBytes <= limits.rowBytes, cells.count < limits.columns else {
            throw WorkbookFailure.hostile("第 \(rowNumber) 行内容过多")
        }
        cells.append(cell)
    }

    private func endRow() throws {
        place = .sheetData
        guard !cells.isEmpty else { return }
        if !isInOrder { putInOrder() }
        if try receive(SheetRow(number: rowNumber, cells: cells)) == .stop { throw EnoughXML() }
    }

    /// A careless writer's row: sorted by column, the last cell of a column wins.
    private func putInOrder() {
        var last: [Int: SheetCell] = [:]
        for cell in cells { last[cell.column] = cell }
        cells = last.values.sorted { $0.column < $1.column }
    }
}
