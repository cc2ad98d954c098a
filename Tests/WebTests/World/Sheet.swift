import Documents
import Domain

/// An hours sheet in the making: a real workbook once it is written.
struct Sheet {
    static let headings = ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时", "结束日期", "学时类型"]

    /// Ada with two records, Ben with one.
    static let college = Sheet(rows: [
        ["安甲", Numbers.ada.value, "2026", "专业科目", "专业进修班", "20", "2026-03-05", "继续教育机构培训"],
        ["安甲", Numbers.ada.value, "2026", "公需科目", "公需课", "12", "2026-04-05", "继续教育机构培训"],
        ["本乙", Numbers.ben.value, "2026", "专业科目", "专业进修班", "8", "2026-03-05", "继续教育机构培训"],
    ])

    /// Somebody new, and a row whose number has a wrong check digit.
    static let withNewcomer = Sheet(rows: [
        ["柯丙", Numbers.cora.value, "2026", "专业科目", "新知识培训班", "8", "2026-06-05", "继续教育机构培训"],
        ["错号", wrongNumber, "2026", "专业科目", "新知识培训班", "8", "2026-06-05", "继续教育机构培训"],
        ["安甲", Numbers.ada.value, "2026", "专业科目", "新知识培训班", "错", "2026-06-05", "继续教育机构培训"],
    ])

    /// What ought not to have been brought in.
    static let late = Sheet(rows: [
        ["本乙", Numbers.ben.value, "2025", "专业科目", "去年的培训班", "6", "2025-09-05", "继续教育机构培训"]
    ])

    /// What an authority has of Ada.
    static let authority = Sheet(rows: [
        ["安甲", Numbers.ada.value, "2026", "专业科目", "全市专题研修班", "8", "2026-07-05", ""]
    ])

    /// A list of names: somebody known, and somebody new.
    static let people = Sheet(
        rows: [["安甲", Numbers.ada.value], ["柯丙", Numbers.cora.value]],
        headings: ["姓名", "证件号码"]
    )

    static let wrongNumber = String(Numbers.cora.value.dropLast()) + (Numbers.cora.value.last == "1" ? "2" : "1")

    let rows: [[String]]
    var headings = Self.headings

    /// A receipt without problems is a sheet like any other.
    func write(to path: String) throws {
        let sheet = try HoursSheetReceipt(path: path, headings: headings)
        for row in rows { try sheet.append(given: row, problems: []) }
        try sheet.close()
    }
}
