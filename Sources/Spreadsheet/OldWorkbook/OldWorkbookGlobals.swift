/// The first part of an old workbook's stream, which describes all sheets.
struct OldWorkbookGlobals {
    struct Entry {
        let sheet: WorkbookReader.Sheet
        /// The position in the stream at which the sheet's records begin.
        let position: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var strings = SharedStrings()
    private(set) var epoch = SerialEpoch.from1900
    private(set) var encoding = OldEncoding.unicode
    private var codes: [Int: String] = [:]
    private var formatIDs: [Int] = []

    var formats: CellFormats { CellFormats(formatIDs: formatIDs, codes: codes) }

    init(_ stream: CompoundStream, limits: ReadingLimits) throws(WorkbookFailure) {
        let records = try RecordStream(stream, at: 0)
        guard try records.next(), records.kind == RecordKind.begin else { throw CompoundFile.damaged }
        switch try records.body.u16(0) {
        case 0x0600: encoding = .unicode
        case 0x0500: encoding = .codePage(CodePage())
        default: throw .unsupported("Excel 4 或更早的工作簿")
        }
        while try records.next(), records.kind != RecordKind.end { try take(records, limits) }
    }

    private mutating func take(_ records: RecordStream, _ limits: ReadingLimits) throws(WorkbookFailure) {
        let body = records.body
        switch records.kind {
        case RecordKind.password: throw .encrypted
        case RecordKind.codePage:
            if case .codePage = encoding { encoding = .codePage(CodePage(number: try body.u16(0))) }
        case RecordKind.epoch: epoch = try body.u16(0) == 1 ? .from1904 : .from1900
        case RecordKind.sheet: try takeSheet(records)
        case RecordKind.format:
            guard codes.count < 100_000 else { throw .hostile("样式过多") }
            // A damaged format does not refuse a file; it is left out.
            if let id = try? body.u16(0), let code = try? formatCode(records) { codes[Int(id)] = code }
        case RecordKind.cellFormat:
            guard formatIDs.count < 100_000 else { throw .hostile("样式过多") }
            formatIDs.append((try? body.u16(2)).map(Int.init) ?? 0)
        case RecordKind.strings: try takeStrings(records, limits)
        default: break
        }
    }

    /// Leaves out charts and macros, which have no rows.
    private mutating func takeSheet(_ records: RecordStream) throws(WorkbookFailure) {
        let position = Int(try records.body.u32(0))
        let isHidden = try records.body.u8(4) & 3 != 0
        guard try records.body.u8(5) == 0 else { return }
        guard entries.count < 1_000 else { throw .hostile("工作表过多") }
        var text = RecordText(records: records, encoding: encoding, place: 6)
        let name = try text.text(lengthBytes: 1)
        entries.append(Entry(sheet: .init(name: name, isHidden: isHidden), position: position))
    }

    private func formatCode(_ records: RecordStream) throws(WorkbookFailure) -> String {
        var text = RecordText(records: records, encoding: encoding, place: 2)
        if case .unicode = encoding { return String(try text.text().prefix(512)) }
        return try text.text(lengthBytes: 1)
    }

    private mutating func takeStrings(_ records: RecordStream, _ limits: ReadingLimits) throws(WorkbookFailure) {
        let count = Int(try records.body.u32(4))
        var text = RecordText(records: records, encoding: encoding, place: 8)
        var read = 0
        while read < count, try text.hasMore() {
            try strings.append(try text.text().utf8, limits: limits)
            read += 1
        }
    }
}

/// The kinds of [MS-XLS] records that are used here.
enum RecordKind {
    static let begin: UInt16 = 0x0809
    static let end: UInt16 = 0x000A
    static let password: UInt16 = 0x002F
    static let codePage: UInt16 = 0x0042
    static let epoch: UInt16 = 0x0022
    static let sheet: UInt16 = 0x0085
    static let format: UInt16 = 0x041E
    static let cellFormat: UInt16 = 0x00E0
    static let strings: UInt16 = 0x00FC
    static let sharedText: UInt16 = 0x00FD
    static let text: UInt16 = 0x0204
    static let richText: UInt16 = 0x00D6
    static let number: UInt16 = 0x0203
    static let packedNumber: UInt16 = 0x027E
    static let packedNumbers: UInt16 = 0x00BD
    static let booleanOrError: UInt16 = 0x0205
    static let formula: UInt16 = 0x0006
    static let formulaText: UInt16 = 0x0207
    static let rowShape: UInt16 = 0x0208
    static let columnShape: UInt16 = 0x007D
    static let mergedCells: UInt16 = 0x00E5
    static let filter: UInt16 = 0x009B
}
