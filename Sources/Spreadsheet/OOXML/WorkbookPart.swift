/// The content of `workbook.xml`: the sheets in order, and the day from which dates are counted.
final class WorkbookPart: XMLConsumer {
    struct SheetEntry {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private(set) var sheets: [SheetEntry] = []
    private(set) var epoch = SerialEpoch.from1900
    private var isWorkbook = false

    static func read(_ part: ZipPart, limits: ReadingLimits) throws -> WorkbookPart {
        let workbook = WorkbookPart()
        try XMLStream.read(part, limits: limits, into: workbook)
        return workbook
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
        if depth == 1 {
            guard name == "workbook" else { throw WorkbookFailure.broken("工作簿说明有误") }
        } else if name == "workbookPr", let flag = attributes["date1904"] {
            epoch = flag == "1" || flag == "true" ? .from1904 : .from1900
        } else if name == "sheet", let title = attributes["name"], let id = attributes["id"] {
            guard sheets.count < 1_000 else { throw WorkbookFailure.hostile("工作表过多") }
            let state = attributes["state"] ?? "visible"
            sheets.append(SheetEntry(name: title, relationship: id, isHidden: state != "visible"))
        }
    }
}
