import ArgumentParser
import Spreadsheet

/// `xueshi sheet`: prints the cells that the reader finds in a workbook, before they are treated as hours.
struct Sheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "查看表格文件：逐行输出读到的内容。",
        discussion: """
            默认每行输出行号和各单元格，以制表符分隔，空列留空。写 --json 时每行输出一个 JSON 对象，列号从 1 起：
            {"row":3,"cells":[{"column":1,"kind":"text","text":"…"}]}
            "kind" 为 text、number、date、boolean 或 error；文件里的写法与 "text" 不同时另有 "raw"。

            文件无法读取时说明原因，并以 65 退出；此前的行可能已经输出。
            """
    )

    @Argument(help: "表格文件（.xlsx、.xls 或 .csv，按内容辨认）。")
    var file: String

    @Flag(help: "只列出工作表的名称。")
    var sheets = false

    @Option(name: .customLong("sheet"), help: "工作表的名称；默认为第一个没有隐藏的工作表。")
    var sheetName: String?

    @Flag(help: "以 JSON 输出，每行一个对象。")
    var json = false

    @Flag(help: "不输出内容，只在标准错误上报告行数、单元格数和读取用时。")
    var time = false

    func validate() throws {
        guard !sheets || (sheetName == nil && !time) else {
            throw ValidationError("--sheets 不能与 --sheet 或 --time 同用。")
        }
    }

    func run() throws {
        var output = StandardOutput()
        do {
            if time { return try measure() }
            let reader = try WorkbookReader.open(path: file)
            try sheets ? list(reader, &output) : show(reader, &output)
            try output.flush()
        } catch let failure as WorkbookFailure {
            if json { SheetLine.json(failure, into: &output.bytes) }
            try output.flush()
            if !json { tell(failure.message) }
            throw ExitCode(65)
        }
    }

    private func list(_ reader: WorkbookReader, _ output: inout StandardOutput) throws {
        for sheet in reader.sheets {
            json ? SheetLine.json(sheet, into: &output.bytes) : SheetLine.text(sheet, into: &output.bytes)
        }
    }

    private func show(_ reader: WorkbookReader, _ output: inout StandardOutput) throws {
        guard let sheet = try chosen(reader) else { return }
        try reader.forEachRow(in: sheet) { row in
            json ? SheetLine.json(row, into: &output.bytes) : SheetLine.text(row, into: &output.bytes)
            if output.isFull { try output.flush() }
            return .continue
        }
    }

    /// Measures the time from opening the file to its last cell. Prints no cells, because that is not part of reading.
    private func measure() throws {
        var (rows, cells, bytes) = (0, 0, 0)
        let took = try ContinuousClock().measure {
            let reader = try WorkbookReader.open(path: file)
            guard let sheet = try chosen(reader) else { return }
            try reader.forEachRow(in: sheet) { row in
                rows += 1
                cells += row.cells.count
                for cell in row.cells { bytes += cell.text.utf8.count }
                return .continue
            }
        }
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        tell(
            json
                ? #"{"rows":\#(rows),"cells":\#(cells),"bytes":\#(bytes),"seconds":\#(seconds)}"#
                : "\(rows) 行，\(cells) 个单元格，文字 \(bytes) 字节，用时 \(seconds) 秒。"
        )
    }

    private func chosen(_ reader: WorkbookReader) throws -> WorkbookReader.Sheet? {
        if let sheetName { return try reader.sheet(named: sheetName) }
        return reader.sheets.first { !$0.isHidden } ?? reader.sheets.first
    }
}
