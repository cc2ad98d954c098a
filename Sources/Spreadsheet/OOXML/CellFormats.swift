/// The cell styles of a workbook that show numbers as dates, times or percentages.
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
            // Damaged styles do not refuse a file. Formats read so far are used; a date without a format is shown as a
            // number.
        }
        self.init(formatIDs: consumer.formatIDs, codes: consumer.codes)
    }

    ///  - Parameter formatIDs: The number format of each style.
    init(formatIDs: [Int], codes: [Int: String]) {
        shapes = formatIDs.map { id in codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id) }
    }

    /// The format of a style; a plain number if the style does not exist.
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
            // Excel itself allows 65,490 cell formats.
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
