import Foundation

/// A workbook with one sheet written by the test, and an empty sheet as well if that one is hidden.
enum HandMadeSheet {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Style 1 shows percentages, style 2 dates.
    static func write(_ content: String, isHidden: Bool = false, to path: String) throws {
        let state = isHidden ? " state=\"hidden\"" : ""
        let empty = isHidden ? "<sheet name=\"说明\" sheetId=\"2\" r:id=\"rId3\"/>" : ""
        let parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(links)"><sheets><sheet name="数据" sheetId="1"\(state) r:id="rId1"/>\
                \(empty)</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                    ("rId3", "worksheet", "worksheets/sheet2.xml"),
                ])
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\">\(content)</worksheet>"),
            ("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>\
                </styleSheet>
                """
            ),
        ]
        try StoredZip.write(parts.map { ($0.0, Data($0.1.utf8)) }, to: path)
    }

    private static func relations(_ links: [(String, String, String)]) -> String {
        let all = links.map { "<Relationship Id=\"\($0.0)\" Type=\"\(Self.links)/\($0.1)\" Target=\"\($0.2)\"/>" }
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(package)\">\(all.joined())</Relationships>"
    }
}
