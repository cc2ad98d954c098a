@testable import Web

extension Sample {
    static let declarationForms: [Sample] = [
        Sample("declaration-new-paper", paper, in: .professional(on: "申报学时")),
        Sample("declaration-new-training", training(FormProblems()), in: .professional(on: "申报学时")),
        Sample(
            "declaration-problems",
            training(problems),
            in: .professional(on: "申报学时").complaining(problems)
        ),
        Sample("declaration-every-field", everyField, in: .professional(on: "申报学时").complaining(general)),
        Sample("declaration-returned", returned, in: .professional(on: "我的学时")),
    ]

    private static let paper = DeclarationFormPage(
        kind: "核心刊物论文（译文）",
        rule: "每篇 10 学时，每年最多 30。",
        article: "第九条（一）",
        remaining: "今年还可计 10 学时",
        action: "/declarations/new/paper",
        formKey: "f-1",
        back: Link(text: "换一种活动", href: "/declarations/new"),
        fields: [
            .text(TextField(name: "title", label: "论文名称", hint: "多篇可写系列名称，篇名写在佐证材料里。", width: .full)),
            .text(TextField(name: "completed", label: "发表日期", kind: .date, width: .short)),
            .text(TextField(name: "count", label: "篇数", value: "1", width: .short, inputMode: "numeric", unit: "篇")),
        ],
        content: TextField(
            name: "content",
            label: "同一成果的名称",
            hint: "这项成果以前申报过（例如先会议后发表），填同样的名称；系统按最高的一项计，不重复计算（第十一条）。",
            width: .full,
            isOptional: true
        ),
        makeUp: makeUp,
        proofs: ["刊物封面、目录和论文正文", "能证明是核心刊物的检索页"],
        evidence: FileField(
            name: "evidence",
            label: "添加文件",
            hint: "PDF 或照片（JPG、PNG），每个不超过 10 MB，可一次选多个。",
            accept: ".pdf,.jpg,.jpeg,.png",
            takesSeveral: true
        )
    )

    private static let makeUp = MakeUpSection(
        rule: "有下列原因之一而没有完成的年度，可以补学（认定办法第十三条）。认定后计入所补的年度，不计入今年。",
        year: ChoiceField(
            name: "makeup_year",
            label: "补哪一年",
            choices: [
                Choice(value: "", label: "不是补学", isChosen: true), Choice(value: "2025", label: "2025 年"),
                Choice(value: "2024", label: "2024 年"),
            ]
        ),
        reason: ChoiceField(
            name: "makeup_reason",
            label: "当年没有完成的原因",
            choices: [
                Choice(value: "illness", label: "生病"), Choice(value: "injury", label: "受伤"),
                Choice(value: "pregnancy", label: "怀孕、生育"), Choice(value: "other", label: "其他原因"),
            ]
        )
    )

    private static func training(_ problems: FormProblems) -> DeclarationFormPage {
        with(paper) {
            $0.kind = "继续教育机构培训"
            $0.rule = "考核合格的，按实际学习时间计。"
            $0.article = "第八条（一）"
            $0.remaining = nil
            $0.action = "/declarations/new/institution-training"
            $0.fields = [
                .text(
                    TextField(
                        name: "title",
                        label: "培训名称",
                        value: problems.isEmpty ? "" : "水务信息化专题研修班（第二期）",
                        width: .full
                    )
                ),
                .text(
                    TextField(
                        name: "completed",
                        label: "结束日期",
                        value: problems.isEmpty ? "" : "2027-03-05",
                        problem: problems.message(for: "completed"),
                        kind: .date,
                        width: .short
                    )
                ),
                .radio(
                    ChoiceField(
                        name: "subject",
                        label: "科目",
                        hint: "看培训通知或证书上写的科目。",
                        problem: problems.message(for: "subject"),
                        choices: [
                            Choice(value: "public", label: "公需科目"), Choice(value: "professional", label: "专业科目"),
                        ]
                    )
                ),
                .time(
                    TimeField(
                        label: "学习时间",
                        hint: "两种填法选一种。每天按 8 学时，不足一天的每 45 分钟 1 学时（第七条）。",
                        hours: problems.isEmpty ? "" : "24",
                        days: problems.isEmpty ? "" : "3",
                        halfDays: "1",
                        problem: problems.message(for: "hours")
                    )
                ),
                .select(
                    ChoiceField(
                        name: "level",
                        label: "级别",
                        choices: [Choice(value: "", label: "请选择"), Choice(value: "senior", label: "高级，30 学时")]
                    )
                ),
                .area(TextArea(name: "note", label: "说明", isOptional: true)),
                .check(CheckField(name: "passed", label: "考核合格", hint: "没有考核或不合格的，计 0 学时。", isChecked: true)),
            ]
        }
    }

    private static let problems = FormProblems([
        ("completed", "结束日期2027年3月5日还没有到，请填培训实际结束的日期。"),
        ("subject", "请选择科目。"),
        ("hours", "学时和天数只能填一种，请清空其中一种。"),
    ])

    private static let returned = with(paper) {
        $0.action = "/declarations/41/edit"
        $0.formKey = nil
        $0.version = "3"
        $0.back = Link(text: "2026 年学时", href: "/years/2026")
        $0.returned = ReturnedNotice(reason: "请补充刊物封面和目录页，现在只有正文。", signature: "洪州学院 人事处 · 2026年11月18日")
        $0.fields = [
            .radio(
                ChoiceField(
                    name: "kind",
                    label: "专利类型",
                    choices: [
                        Choice(value: "invention", label: "发明专利", note: "每项 5 学时", isChosen: true),
                        Choice(value: "utility-model", label: "实用新型", note: "每项 3 学时"),
                    ]
                )
            )
        ]
        $0.makeUp?.isOpen = true
        $0.attached = [
            EvidenceFile(id: "7", fileName: "论文正文.pdf", kind: "PDF · 1.2 MB", href: "/declarations/41/evidence/7"),
            EvidenceFile(
                id: "8",
                fileName: "江西省第十二届水环境治理与城市内涝防治学术年会录用通知扫描件（盖章）.jpg",
                kind: "照片 · 640 KB",
                href: "/declarations/41/evidence/8"
            ),
        ]
    }

    private static let general = FormProblems([("", "文件没有传完，请重新选择。")])

    /// Every kind of field, with all its parts.
    private static let everyField = with(paper) {
        let choices = [Choice(value: "a", label: "国家级", note: "每项 30 学时"), Choice(value: "b", label: "省部级")]
        $0.fields = [
            .text(TextField(name: "title", label: "课题名称", width: .full, maxLength: 200)),
            .area(
                TextArea(
                    name: "note",
                    label: "说明",
                    hint: "不超过 500 字。",
                    problem: "说明有 612 字，请删到 500 字以内。",
                    maxLength: 500
                )
            ),
            .radio(ChoiceField(name: "level", label: "级别", choices: choices, isOptional: true)),
            .select(
                ChoiceField(
                    name: "kind",
                    label: "类型",
                    hint: "看结题证书。",
                    problem: "请选择类型。",
                    choices: choices,
                    isOptional: true
                )
            ),
        ]
        $0.evidence.problem = "“结题证书.docx”不是 PDF 或照片，没有保存。请另存为 PDF 再传。"
    }
}
