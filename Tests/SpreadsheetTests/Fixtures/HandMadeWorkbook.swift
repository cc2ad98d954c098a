import Foundation

/// An xlsx file in which a test may replace every part. It can have content that ordinary programs never write.
struct HandMadeWorkbook {
    static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    var parts: [String: String] = [
        "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "_rels/.rels": links([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": workbook(sheets: "<sheet name=\"学时\" sheetId=\"1\" r:id=\"rId1\"/>"),
        "xl/_rels/workbook.xml.rels": links([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
            ("rId3", "styles", "styles.xml"),
        ]),
    ]

    /// Creates a workbook with these rows inside `sheetData`.
    init(rows: String) {
        parts["xl/worksheets/sheet1.xml"] = Self.worksheet(rows: rows)
    }

    static func worksheet(rows: String) -> String {
        "<worksheet xmlns=\"\(transitional)\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    static func workbook(properties: String = "", sheets: String) -> String {
        "<workbook xmlns=\"\(transitional)\" xmlns:r=\"\(relationships)\">\(properties)<sheets>\(sheets)</sheets></workbook>"
    }

    static func links(_ links: [(id: String, kind: String, target: String)]) -> String {
        let all = links.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.kind)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)\">\(all.joined())</Relationships>"
    }

    /// Sets the cell formats by number format codes. Style n has the nth code.
    mutating func setFormats(_ codes: [String]) {
        let formats = codes.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }
        let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        parts["xl/styles.xml"] = """
            <styleSheet xmlns="\(Self.transitional)"><numFmts>\(formats.joined())</numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs></styleSheet>
            """
    }

    mutating func setStrings(_ items: String) {
        parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.transitional)\">\(items)</sst>"
    }

    func write(to path: String) throws {
        try ZipFixture.write(parts.sorted { $0.key < $1.key }.map { ($0.key, Data($0.value.utf8)) }, to: path)
    }
}
