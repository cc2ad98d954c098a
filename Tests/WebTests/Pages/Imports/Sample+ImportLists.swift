@testable import Web

extension Sample {
    /// The lists of all problems and of all new people of one sheet.
    static let importLists: [Sample] = [
        Sample("import-problems", problems, in: .clerk(on: "导入学时")),
        Sample("import-problems-none", with(problems) { $0.rows = [] }, in: .clerk(on: "导入学时")),
        Sample("import-similar", similar, in: .clerk(on: "导入学时")),
        Sample("import-similar-none", with(similar) { $0.rows = [] }, in: .clerk(on: "导入学时")),
        Sample("import-people", people, in: .clerk(on: "导入学时")),
        Sample("import-people-none", with(people) { $0.newPeople = [] }, in: .clerk(on: "导入学时")),
    ]

    private static let problems = ImportProblemsPage(
        back: Link(text: "返回检查结果", href: "/imports/9"),
        fileName: "2026年上半年培训.xlsx",
        filters: [
            FilterLink(label: "全部", count: "47", href: "/imports/9/problems"),
            FilterLink(
                label: "证件号码校验位不对",
                count: "29",
                href: "/imports/9/problems?code=id-check-digit",
                isCurrent: true
            ),
        ],
        advice: "对照证件核对号码，改正后再上传。",
        rows: [
            ImportProblemRow(
                row: "17",
                original: "原第 203 行",
                person: "王某",
                column: "身份证号",
                value: "**************0011",
                message: "末位应为 X，请核对。"
            ),
            ImportProblemRow(row: "203", column: "身份证号", message: "没有填写证件号码，请补上。"),
        ],
        pager: Pager(summary: "第 1–2 条，共 29 条", next: "/imports/9/problems?page=2"),
        receipt: Link(text: "下载有问题的 47 行", href: "/imports/9/receipt.xlsx")
    )

    private static let similar = ImportSimilarPage(
        back: Link(text: "返回检查结果", href: "/imports/9"),
        fileName: "2026年上半年培训.xlsx",
        lead: "12 行很可能与已有的学时，或与表中另一行是同一次学习。",
        rows: [Sample.similarRow],
        first: Link(text: "回到开头", href: "/imports/9/similar"),
        next: Link(text: "后面的行", href: "/imports/9/similar?after=9")
    )

    private static let people = ImportPeoplePage(
        back: Link(text: "返回检查结果", href: "/imports/9"),
        fileName: "2026年上半年培训.xlsx",
        lead: "系统里还没有的 31 人，请核对姓名和号码。",
        newPeople: [
            NewPersonRow(row: "12", person: "刘七七", document: "360199********9013", employer: "洪州学院", series: "高等学校教师"),
            NewPersonRow(row: "40", person: "欧阳明远", document: "360199********9048"),
        ],
        pager: Pager(summary: "第 1–2 条，共 31 条", next: "/imports/9/people?page=2")
    )
}
