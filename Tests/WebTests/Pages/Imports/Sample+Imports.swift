@testable import Web

extension BatchRow {
    static let samples = [
        BatchRow(
            fileName: "2026年上半年培训.xlsx",
            kind: "学时表",
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
            kind: "学时表",
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
            kind: "学时表",
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
            Sample("imports-cohort", cohort, in: .clerk(on: "导入学时")),
            Sample("imports-undos", asked, in: .clerk(on: "导入学时")),
            Sample("imports-fault", faulty, in: .clerk(on: "导入学时")),
            Sample("imports-problem", withoutFile, in: .clerk(on: "导入学时").complaining(missing)),
        ] + checkedImports + importWork + importUndos + importLists

    private static let missing = FormProblems([("file", "请选择要导入的文件。")])

    private static let imports = ImportsPage(
        kinds: [
            ImportKindLink(label: "学时表", note: "每行一人一门课。", href: "/imports?kind=hours", isCurrent: true),
            ImportKindLink(label: "人员名册", note: "登记人员和单位。", href: "/imports?kind=roster"),
        ],
        kind: "hours",
        file: FileField(
            name: "file",
            label: "学时表",
            hint: "Excel 或 WPS 表格（.xlsx、.xls）或 .csv。",
            accept: ".xlsx,.xls,.csv"
        ),
        rowsAfter: [FieldRow(.text(year))],
        templates: [Link(text: "下载 2026 年学时表模板", href: "/imports/template.xlsx?kind=hours&year=2026")],
        seriesTemplates: [Link(text: "卫生", href: "/imports/template.xlsx?kind=hours&year=2026&series=health")],
        advice: ["每行一人一门课。", "同一行导入两次只算一次。"],
        formKey: "key-i",
        batches: BatchRow.samples,
        pager: Pager(summary: "第 1–3 次，共 3 次")
    )

    private static let year = TextField(
        name: "year",
        label: "年度",
        hint: "表里没有“年度”一列时填写。",
        width: .short,
        inputMode: "numeric",
        isOptional: true
    )

    private static let cohort = with(imports) {
        $0.kind = "cohort"
        $0.rowsAfter = []
        $0.rowsBefore = [
            FieldRow(.text(TextField(name: "course", label: "课程名称", width: .full))),
            FieldRow(.text(with(year) { $0.isOptional = false })),
        ]
    }

    private static let asked = with(imports) {
        $0.kinds = []
        $0.undos = [
            UndoRequestRow(
                fileName: "2026年上半年培训.xlsx",
                href: "/imports/9/undo",
                who: "洪州学院 · 李文静 · 2026年11月20日 10:12",
                reason: "原因：导错了文件"
            )
        ]
    }

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
