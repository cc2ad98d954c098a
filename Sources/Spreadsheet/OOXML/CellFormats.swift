/// Which of the workbook's cell styles show numbers as dates or times.
struct CellFormats {
    private let shapes: [NumberFormat]

    init(part name: String?, in archive: ZipArchive, limits: ReadingLimits) throws {
        guard let name, let part = try archive.part(name) else {
            self.init(formatIDs: [], codes: [:])
            return
        }
        let consumer = StylesConsumer()
        do {
            try XMLStream.read(part, limits: limits, into: consumer)
        } catch let failure as WorkbookFailure where failure.code == .broken {
            // How a sheet looks refuses nothing. Formats read so far hold; a date without its own shows as a number.
        }
        self.init(formatIDs: consumer.formatIDs, codes: consumer.codes)
    }

    /// - Parameter formatIDs: The number format of each style.
    init(formatIDs: [Int], codes: [Int: String]) {
        shapes = formatIDs.map { id in codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id) }
    }

    /// Style 0 where a cell names none or one that does not exist.
    subscript(style: Int) -> NumberFormat {
        shapes.indices.contains(style) ? shapes[style] : .number
    }
}

private final class StylesConsumer: XMLConsumer {
    var codes: [Int: String] = [:]
    var formatIDs: [Int] = []
    private var isInCellFormats = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if name == "cellXfs" {
            isInCellFormats = true
        } else if isInCellFormats, depth == 3, name == "xf" {
            // Excel itself stops at 65,490 cell formats.
            guard formatIDs.count < 100_000 else { throw WorkbookFailure.hostile("样式过多") }
            formatIDs.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        } else if depth == 3, name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }) {
            guard codes.count < 100_000 else { throw WorkbookFailure.hostile("样式过多") }
            codes[id] = attributes["formatCode"].map { String($0.prefix(512)) }
        }
    }

    override func end(_ name: XMLName, depth: Int) throws {
        if name == "cellXfs" { isInCellFormats = false }
    }
}
