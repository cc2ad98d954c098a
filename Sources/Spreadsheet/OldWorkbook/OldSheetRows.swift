/// Reads the rows of one sheet of an old workbook from its records.
struct OldSheetRows {
    let globals: OldWorkbookGlobals
    let decoder: CellDecoder
    let limits: ReadingLimits
    private var rows: RowAssembly
    private var row = -1
    /// The nesting depth: a sheet may contain charts, which begin and end with the same records.
    private var depth = 0
    /// The column of a formula whose text result follows.
    private var awaited: Int?
    private var hiddenRows: Set<Int> = []
    private var ownRemarks = SheetRemarks()

    /// The remarks about everything read so far.
    var remarks: SheetRemarks { ownRemarks.joined(with: rows.remarks) }

    init(
        globals: OldWorkbookGlobals,
        limits: ReadingLimits,
        receive: @escaping (SheetRow) throws -> RowFlow
    ) {
        self.globals = globals
        self.limits = limits
        decoder = CellDecoder(strings: globals.strings, formats: globals.formats, epoch: globals.epoch)
        rows = RowAssembly(limits: limits, receive: receive)
    }

    mutating func read(_ records: RecordStream) throws {
        guard try records.next(), records.kind == RecordKind.begin else { throw CompoundFile.damaged }
        depth = 1
        while depth > 0 {
            guard try records.next() else { throw CompoundFile.damaged }
            if records.kind == RecordKind.begin { depth += 1 }
            if records.kind == RecordKind.end { depth -= 1 }
            if depth == 1 { try take(records) }
        }
        if row >= 0 { try rows.finish() }
    }

    private mutating func take(_ records: RecordStream) throws {
        let body = records.body
        switch records.kind {
        case RecordKind.sharedText:
            let text = globals.strings[Int(try body.u32(6))]
            try add(text == nil ? .error : .text, text ?? CellDecoder.noSuchString, at: place(body))
        case RecordKind.text, RecordKind.richText:
            let column = try place(body)
            var text = RecordText(records: records, encoding: globals.encoding, place: 6)
            try add(.text, try text.text(), at: column)
        case RecordKind.number:
            try add(try body.double(6), style: try body.u16(4), at: place(body))
        case RecordKind.packedNumber:
            try add(PackedNumber.value(try body.u32(6)), style: try body.u16(4), at: place(body))
        case RecordKind.packedNumbers:
            try addPackedNumbers(body)
        case RecordKind.booleanOrError:
            try add(booleanOrError: try body.u8(6), isError: try body.u8(7) != 0, at: place(body))
        case RecordKind.formula:
            try addResult(body)
        case RecordKind.formulaText:
            guard let column = awaited else { return }
            awaited = nil
            var text = RecordText(records: records, encoding: globals.encoding, place: 0)
            try add(.text, try text.text(), at: column)
        // Damaged layout does not refuse a file.
        default: try? note(records.kind, body)
        }
    }

    private mutating func note(_ kind: UInt16, _ body: Fields) throws {
        switch kind {
        case RecordKind.rowShape:
            if try body.u16(12) & 0x20 != 0 { hiddenRows.insert(Int(try body.u16(0))) }
        case RecordKind.columnShape:
            guard try body.u16(8) & 1 != 0 else { return }
            ownRemarks.noteHidden(columns: Int(try body.u16(0)), Int(try body.u16(2)))
        case RecordKind.filter: ownRemarks.isFiltered = true
        case RecordKind.mergedCells:
            for index in 0..<Int(try body.u16(0)) {
                let start = 2 + 8 * index
                ownRemarks.noteMerged(
                    rows: Int(try body.u16(start)) + 1,
                    Int(try body.u16(start + 2)) + 1,
                    columns: Int(try body.u16(start + 4)),
                    Int(try body.u16(start + 6))
                )
            }
        default: break
        }
    }

    private mutating func addPackedNumbers(_ body: Fields) throws {
        let first = try place(body)
        for index in 0..<max(0, (body.count - 6) / 6) {
            let style = try body.u16(4 + 6 * index)
            try add(PackedNumber.value(try body.u32(6 + 6 * index)), style: style, at: index == 0 ? first : nil)
        }
    }

    /// Adds the result that the formula had when the workbook was saved.
    private mutating func addResult(_ body: Fields) throws {
        let column = try place(body)
        guard try body.u16(12) == 0xFFFF else { return try add(try body.double(6), style: try body.u16(4), at: column) }
        switch try body.u8(6) {
        case 0: awaited = column
        case 1: try add(booleanOrError: try body.u8(8), isError: false, at: column)
        case 2: try add(booleanOrError: try body.u8(8), isError: true, at: column)
        default: break
        }
    }

    /// Begins the cell's row if it is a new one, and returns the cell's column. Some programs write rows in the order
    /// in which they were filled.
    private mutating func place(_ body: Fields) throws -> Int {
        let number = Int(try body.u16(0))
        if number != row {
            if row >= 0 { try rows.finish() }
            row = number
            try rows.begin(number + 1, isHidden: hiddenRows.contains(number))
        }
        awaited = nil
        return Int(try body.u16(2))
    }

    private mutating func add(_ value: Double, style: UInt16, at stated: Int?) throws {
        let column = try rows.place(stated)
        guard let cell = decoder.number(column: column, style: Int(style), raw: PackedNumber.raw(value)) else { return }
        try rows.add(cell, bytes: 8)
    }

    private mutating func add(_ kind: SheetCell.Kind, _ text: String, at stated: Int) throws {
        let column = try rows.place(stated)
        guard !text.isEmpty else { return }
        guard text.utf8.count <= limits.cellBytes else { throw WorkbookFailure.hostile("单元格文字过长") }
        try rows.add(SheetCell(column: column, kind: kind, text: text), bytes: text.utf8.count)
    }

    private mutating func add(booleanOrError value: UInt8, isError: Bool, at column: Int) throws {
        guard isError else { return try add(.boolean, value == 0 ? "FALSE" : "TRUE", at: column) }
        try add(.error, Self.errors[value] ?? "#N/A", at: column)
    }

    private static let errors: [UInt8: String] = [
        0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    ]
}
