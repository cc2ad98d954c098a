@testable import Web

extension BatchRow {
    static let samples = [
        BatchRow(
            fileName: "2026年上半年培训.xlsx",
            href: "/imports/9",
            when: "2026年11月20日 10:12",
            who: "李文静",
            chip: StatusChip(tone: .ok, text: "已导入"),
            added: "4,861",
            already: "92",
            refused: "47"
        ),
        BatchRow(
            fileName: "新教师岗前培训（第二批，含附属中学和医学部）.xlsx",
            href: "/imports/8",
            when: "2026年11月18日 16:03",
            who: "李文静",
            chip: StatusChip(tone: .wait, text: "待确认"),
            added: "120",
            already: "0",
            refused: "3"
        ),
        BatchRow(
            fileName: "测试.xlsx",
            href: "/imports/7",
            when: "2026年11月18日 15:58",
            who: "张建国",
            chip: StatusChip(tone: .plain, text: "已取消"),
            added: "–",
            already: "–",
            refused: "–"
        ),
    ]
}

extension Sample {
    static let importPages: [Sample] =
        [
            Sample("imports", imports, in: .clerk(on: "导入学时")),
            Sample("imports-first", with(imports) { $0.batches = [] }, in: .clerk(on: "导入学时")),
            Sample("imports-fault", faulty, in: .clerk(on: "导入学时")),
            Sample("imports-problem", withoutFile, in: .clerk(on: "导入学时").complaining(missing)),
        ] + checkedImports

    private static let missing = FormProblems([("file", "请选择要导入的文件。")])

    private static let imports = ImportsPage(
        file: FileField(
            name: "file",
            label: "填好的表",
            hint: "Excel 工作簿（.xlsx），不超过 30 MB。",
            accept: ".xlsx"
        ),
        year: TextField(
            name: "year",
            label: "年度",
            hint: "表里没有“年度”一列时填写。",
            kind: .number,
            width: .short,
            inputMode: "numeric",
            isOptional: true
        ),
        templateHref: "/imports/template.xlsx?year=2026",
        templateLabel: "下载 2026 年模板",
        formKey: "key-i",
        batches: BatchRow.samples,
        pager: Pager(summary: "第 1–3 次，共 3 次")
    )

    private static let withoutFile = with(imports) {
        $0.file.problem = missing.message(for: "file")
        $0.pager = nil
    }

    private static let faulty = with(imports) {
        $0.fault = ImportFault(
            heading: "“名单.xlsx”里没有找到表头",
            text: "前 10 行里没有同时出现“姓名”“证件号码”“学时”三列，所以没有读取。",
            advice: ["请确认数据在第一张工作表里。", "请下载模板，把数据贴进模板后再上传。"]
        )
    }
}
