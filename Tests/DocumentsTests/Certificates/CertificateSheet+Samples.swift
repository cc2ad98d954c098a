import Documents
import Domain
import Testing

extension CertificateSheet {
    static let address = "https://xueshi.example.cn/verify/7QK2-M9DF-4XTB"

    /// An invented year with a number of records. The requirement is met, or 4 public and 30 professional hours are
    /// missing.
    static func sample(records count: Int, met: Bool = true) throws -> CertificateSheet {
        let records = try (0..<count).map { try Record.sample($0) }
        let split = count / 3
        return CertificateSheet(
            heading: "江西省专业技术人员继续教育学时登记证书",
            number: "XS-2026-000137",
            year: 2026,
            holder: Holder(name: "王小样", maskedNumber: "360199********9017", employer: "洪州示范学院", series: "高等学校教师"),
            subjects: [
                Subject(
                    title: "公需科目",
                    sum: Sum(counted: Hours(met ? 30 : 26), required: Hours(30)),
                    records: Array(records[..<split])
                ),
                Subject(
                    title: "专业科目",
                    sum: Sum(counted: Hours(met ? 64 : 30), required: Hours(60)),
                    records: Array(records[split...]),
                    uncounted: 2
                ),
            ],
            total: Sum(counted: Hours(met ? 94 : 56), required: Hours(90)),
            isMet: met,
            basis: "《江西省专业技术人员继续教育学时认定办法（试行）》第六条",
            authority: "江西省人力资源和社会保障厅",
            issued: try Day.in2026(11, 21),
            verification: Verification(address: address, code: "7QK2-M9DF-4XTB")
        )
    }
}

extension CertificateSheet.Record {
    static func sample(_ index: Int) throws -> CertificateSheet.Record {
        let titles = ["职业道德与诚信建设专题", "数字经济与人工智能应用", "《赣江流域水文模型研究》论文 1 篇", "知识产权基础"]
        return CertificateSheet.Record(
            title: titles[index % 4],
            kind: index % 2 == 0 ? "继续教育机构培训" : "核心刊物论文（译文）",
            completed: try Day.in2026(index % 12 + 1, index % 28 + 1),
            counted: Hours(hundredths: 620)
        )
    }
}

extension Day {
    static func in2026(_ month: Int, _ day: Int) throws -> Day {
        try #require(Day(year: 2026, month: month, day: day))
    }
}
