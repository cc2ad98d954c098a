import Domain

@testable import TestWorld

extension Sheet {
    /// Ada with two records, Ben with one.
    static let college = Sheet([
        .of(.ada, hours: "20", course: "专业进修班").with("结束日期", "2026-03-05"),
        .of(.ada, hours: "12", subject: "公需科目", course: "公需课").with("结束日期", "2026-04-05"),
        .of(.ben, hours: "8", course: "专业进修班").with("结束日期", "2026-03-05"),
    ])

    /// Somebody new, and a row whose number has a wrong check digit.
    static let withNewcomer = Sheet([
        .of(.cleo).with("结束日期", "2026-06-05"),
        .of(.cleo).with("姓名", "错号").with("证件号码", wrongNumber).with("结束日期", "2026-06-05"),
        .of(.ada, hours: "错").with("结束日期", "2026-06-05"),
    ])

    /// What ought not to have been imported.
    static let late = Sheet([.of(.ben, hours: "6", course: "去年的培训班", year: 2025).with("结束日期", "2025-09-05")])

    /// What an authority has of Ada.
    static let authority = Sheet([
        .of(.ada, course: "全市专题研修班").with("结束日期", "2026-07-05").with("学时类型", "")
    ])

    /// A list of names: somebody known, and somebody new.
    static let people = Sheet(
        [Inhabitant.ada, .cleo].map { who in
            ["姓名": who.name, "证件号码": who.document.value]
        },
        headings: ["姓名", "证件号码"]
    )

    static let wrongNumber: String = {
        let number = Inhabitant.cleo.document.value
        return String(number.dropLast()) + (number.last == "1" ? "2" : "1")
    }()
}
