@testable import Web

extension Sample {
    /// Pages while work is running, or while the user has to choose a sheet.
    static let importWork: [Sample] = [
        Sample("import-checking", checking, in: .clerk(on: "导入学时")),
        Sample("import-reading", reading, in: .clerk(on: "导入学时")),
        Sample("import-stopped", stopped, in: .clerk(on: "导入学时")),
        Sample("import-choosing", choosing, in: .clerk(on: "导入学时")),
        Sample("import-unreadable", unreadable, in: .clerk(on: "导入学时")),
    ]

    private static let checking = ImportPage(
        fileName: "2026年上半年培训.xlsx",
        about: "学时表 · 洪州学院 · 2026年11月20日 10:12",
        chip: StatusChip(tone: .wait, text: "正在检查"),
        step: 2,
        work: ImportWork(
            stage: "正在逐行检查",
            figures: "12,000 / 100,000 行",
            left: "大约还要 5 秒",
            percent: 12,
            phase: "checking",
            source: "/imports/9/progress",
            note: "可以离开这个页面，检查会继续。",
            cancelAction: "/imports/9/cancellation"
        ),
        formKey: "key-9"
    )

    private static let reading = with(checking) {
        $0.work?.percent = nil
        $0.work?.figures = "12,000 行"
    }

    private static let stopped = with(checking) {
        $0.work?.hasFailed = true
        $0.work?.stoppedNote = "从中断的地方继续，不会重复写入。"
        $0.work?.continueAction = "/imports/9/continuation"
    }

    private static let choosing = with(checking) {
        $0.work = nil
        $0.sheets = SheetChoice(
            action: "/imports/9/sheet",
            field: ChoiceField(
                name: "sheet",
                label: "导入哪一个工作表？",
                choices: [
                    Choice(value: "上半年 汇总", label: "上半年 汇总", note: "标题行在第 3 行"),
                    Choice(value: "下半年", label: "下半年", note: "标题行在第 1 行"),
                    Choice(value: "说明", label: "说明", note: "没有找到标题行，不能导入", isDisabled: true),
                ]
            ),
            cancelAction: "/imports/9/cancellation"
        )
    }

    private static let unreadable = with(checking) {
        $0.work = nil
        $0.fault = ImportFault(heading: "文件有密码", text: "请去掉密码后重新上传。", advice: ["没有写入任何内容。"])
        $0.links = [Link(text: "重新上传", href: "/imports")]
    }
}
