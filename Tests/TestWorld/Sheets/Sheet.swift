import Documents
import Domain

/// An hours sheet that becomes a real workbook when it is written.
struct Sheet {
    /// One row with its values by heading.
    typealias Row = [String: String]

    static let headings = [
        "姓名", "证件号码", "单位名称", "统一社会信用代码", "年度", "科目类型", "学时类型", "课程名称", "学时", "结束日期", "来源记录号", "职称系列",
    ]

    var rows: [Row]
    var headings: [String]

    init(_ rows: [Row], headings: [String] = Self.headings) {
        self.rows = rows
        self.headings = headings
    }

    /// Writes the sheet as a receipt without problems, because this target sees no other writer.
    func write(to path: String) throws {
        let sheet = try HoursSheetReceipt(path: path, headings: headings)
        for row in rows { try sheet.append(given: headings.map { row[$0] ?? "" }, problems: []) }
        try sheet.close()
    }
}

extension [String: String] {
    /// Returns a row without problems. It names its kind, which matters only for people without their own channel.
    static func of(
        _ who: Inhabitant,
        hours: String = "8",
        subject: String = "专业科目",
        course: String = "新知识培训班",
        year: Int = World.year
    ) -> Self {
        [
            "姓名": who.name, "证件号码": who.document.value, "年度": String(year), "科目类型": subject, "课程名称": course,
            "学时": hours, "职称系列": who.series, "学时类型": who == .dora ? "" : "继续教育机构培训",
        ]
    }

    /// Returns a row of an unknown person.
    static func stranger(_ place: Int, hours: String = "8", course: String = "新知识培训班") -> Self {
        [
            "姓名": "新人\(place)", "证件号码": Numbers.resident(100 + place).value, "年度": String(World.year),
            "科目类型": "专业科目", "课程名称": course, "学时": hours,
        ]
    }

    func with(_ heading: String, _ value: String?) -> Self {
        var row = self
        row[heading] = value
        return row
    }
}
