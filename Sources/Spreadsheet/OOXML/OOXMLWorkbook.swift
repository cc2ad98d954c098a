/// An `.xlsx` workbook (ECMA-376, transitional or strict). Its parts are found by their relationships.
final class OOXMLWorkbook: WorkbookSource {
    let sheets: [WorkbookReader.Sheet]
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let epoch: SerialEpoch
    private let formats: CellFormats
    private let sharedStringsPart: String?
    private let sheetParts: [String?]
    private var sharedStrings: SharedStrings?

    init(path: String, limits: ReadingLimits) throws(WorkbookFailure) {
        do {
            archive = try ZipArchive(path: path, limits: limits)
            self.limits = limits
            let root = try Relationships(of: "", in: archive, limits: limits)
            let workbookName = root.part(kind: "officeDocument") ?? "xl/workbook.xml"
            guard !workbookName.hasSuffix(".bin") else { throw WorkbookFailure.unsupported("二进制工作簿（.xlsb）") }
            guard let part = try archive.part(workbookName) else { throw Self.foreign(archive) }
            guard !workbookName.hasPrefix("word/"), !workbookName.hasPrefix("ppt/") else {
                throw WorkbookFailure.unsupported("Word 或 PowerPoint 文档")
            }
            let workbook = try WorkbookPart.read(part, limits: limits)
            let links = try Relationships(of: workbookName, in: archive, limits: limits)
            epoch = workbook.epoch
            let folder = PartName.split(workbookName).folder
            let styles = Self.present(links.part(kind: "styles"), usual: folder + "styles.xml", in: archive)
            formats = try CellFormats(part: styles, in: archive, limits: limits)
            sharedStringsPart = Self.present(
                links.part(kind: "sharedStrings"),
                usual: folder + "sharedStrings.xml",
                in: archive
            )
            (sheets, sheetParts) = Self.worksheets(workbook, links, folder, archive)
            if sheets.isEmpty { throw WorkbookFailure.broken("没有工作表") }
        } catch {
            throw error as? WorkbookFailure ?? .broken("结构有误")
        }
    }

    func forEachRow(inSheet index: Int, _ body: @escaping (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        guard let name = sheetParts[index], let part = try archive.part(name) else {
            throw WorkbookFailure.broken("找不到工作表“\(sheets[index].name.prefix(40))”的内容")
        }
        let strings = try sharedStrings ?? loadStrings()
        let decoder = CellDecoder(strings: strings, formats: formats, epoch: epoch)
        let consumer = SheetRowsConsumer(decoder: decoder, limits: limits, receive: body)
        try XMLStream.read(part, limits: limits, into: consumer)
        return consumer.remarks
    }

    private func loadStrings() throws -> SharedStrings {
        let strings = try SharedStrings.read(part: sharedStringsPart, in: archive, limits: limits)
        sharedStrings = strings
        return strings
    }

    /// Leaves out chart and dialog sheets, which have no rows. A sheet without its part stays, so that reading it
    /// reports the problem.
    private static func worksheets(
        _ workbook: WorkbookPart,
        _ links: Relationships,
        _ folder: String,
        _ archive: ZipArchive
    ) -> ([WorkbookReader.Sheet], [String?]) {
        var sheets: [WorkbookReader.Sheet] = []
        var parts: [String?] = []
        for (place, entry) in workbook.sheets.enumerated() {
            let link = links.links.first { $0.id == entry.relationship }
            if let link, link.kind != "worksheet" { continue }
            sheets.append(WorkbookReader.Sheet(name: entry.name, isHidden: entry.isHidden))
            parts.append(
                present(link?.part, usual: folder + "worksheets/sheet\(place + 1).xml", in: archive) ?? link?.part
            )
        }
        return (sheets, parts)
    }

    /// The linked part. If it does not exist, the link is read from the archive's root; without a link, the usual name
    /// is tried. This helps with files of careless programs.
    private static func present(_ linked: String?, usual: String, in archive: ZipArchive) -> String? {
        guard let linked else { return archive.contains(usual) ? usual : nil }
        if archive.contains(linked) { return linked }
        let fromRoot = String(linked.drop { $0 != "/" }.dropFirst())
        return archive.contains(fromRoot) ? fromRoot : nil
    }

    /// Says what a zip archive without a workbook is.
    private static func foreign(_ archive: ZipArchive) -> WorkbookFailure {
        if archive.contains("word/document.xml") { return .unsupported("Word 文档") }
        if archive.contains("ppt/presentation.xml") { return .unsupported("PowerPoint 文档") }
        if archive.contains("xl/workbook.bin") { return .unsupported("二进制工作簿（.xlsb）") }
        if archive.contains("mimetype"), archive.contains("content.xml") {
            return .unsupported("OpenDocument 文件（如 .ods）")
        }
        if archive.contains("[Content_Types].xml") { return .broken("缺少工作簿说明") }
        return .unsupported("普通压缩包")
    }
}
