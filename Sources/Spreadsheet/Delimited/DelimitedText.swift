/// A text file of records with separators (`.csv`). It has one sheet, whose cells are all text, exactly as written.
final class DelimitedText: WorkbookSource {
    let sheets = [WorkbookReader.Sheet(name: "CSV", isHidden: false)]
    private let path: String
    private let limits: ReadingLimits
    private let encoding: TextEncoding
    private let markLength: Int

    /// Reads the whole file once, because only then the encoding is certain.
    init(path: String, limits: ReadingLimits) throws(WorkbookFailure) {
        self.path = path
        self.limits = limits
        let file = try FileBytes(path: path)
        guard file.size <= limits.unpackedBytes else { throw .hostile("文件过大") }
        let mark = TextEncoding.mark(file.head(3))
        markLength = mark?.length ?? 0
        file.skip(markLength)
        if let mark, mark.encoding != .utf8 {
            encoding = mark.encoding
        } else {
            encoding = try UTF8Survey.encoding(of: file, hasMark: mark != nil)
        }
    }

    func forEachRow(inSheet index: Int, _ body: @escaping (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        let file = try FileBytes(path: path)
        file.skip(markLength)
        let text: any ByteSource = try encoding.iconvName.map { try DecodedText(file, encoding: $0) } ?? file
        let window = ByteWindow(text, size: limits.rowBytes)
        var rows = RowAssembly(limits: limits, receive: body)
        try window.fill()
        let separator = Separator.of(window.bytes)
        do {
            while true {
                let taken = try RecordScanner.scan(
                    window.bytes,
                    isLast: window.isAtEnd,
                    separator: separator,
                    limits: limits,
                    into: &rows
                )
                if window.isAtEnd { return SheetRemarks() }
                guard taken > 0 || !window.isFull else {
                    throw WorkbookFailure.hostile("第 \(rows.mark.number + 1) 行内容过多")
                }
                window.drop(taken)
                try window.fill()
            }
        } catch is EnoughRows {
            return SheetRemarks()
        }
    }
}
