import Domain

@testable import TestWorld

extension Sheet {
    /// Two records of Ada and one of Ben.
    static let college = Sheet([
        .of(.ada, hours: "20", course: "专业进修班").with("结束日期", "2026-03-05"),
        .of(.ada, hours: "12", subject: "公需科目", course: "公需课").with("结束日期", "2026-04-05"),
        .of(.ben, hours: "8", course: "专业进修班").with("结束日期", "2026-03-05"),
    ])

    /// A new person, and a row with a wrong check digit in its number.
    static let withNewcomer = Sheet([
        .of(.cleo).with("结束日期", "2026-06-05"),
        .of(.cleo).with("姓名", "错号").with("证件号码", wrongNumber).with("结束日期", "2026-06-05"),
        .of(.ada, hours: "错").with("结束日期", "2026-06-05"),
    ])

    /// Records that were imported by mistake.
    static let late = Sheet([.of(.ben, hours: "6", course: "去年的培训班", year: 2025).with("结束日期", "2025-09-05")])

    /// The record that an authority imports for Ada.
    static let authority = Sheet([
        .of(.ada, course: "全市专题研修班").with("结束日期", "2026-07-05").with("学时类型", "")
    ])

    /// A list of names with a known person and a new one.
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
