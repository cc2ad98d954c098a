@testable import Web

extension PageFrame {
    /// A provider's clerk, on the page with this label in the navigation.
    static func provider(on label: String) -> PageFrame {
        with(stranger) {
            $0.account = AccountBadge(name: "沈文博", organisation: "赣鄱继续教育学院", role: "继续教育机构经办人")
            $0.path = "/trainings"
            $0.navigation = [
                NavigationItem(label: "工作台", href: "/desk"), NavigationItem(label: "培训登记", href: "/trainings"),
                NavigationItem(label: "账号", href: "/password"),
            ].map { item in with(item) { $0.isCurrent = $0.label == label } }
        }
    }
}

extension Sample {
    static let trainingPages: [Sample] = [
        Sample("trainings", list, in: .provider(on: "培训登记")),
        Sample("trainings-without-hours", unused, in: .provider(on: "培训登记")),
        Sample("trainings-none", none, in: .provider(on: "培训登记")),
        Sample("training-new", form, in: .provider(on: "培训登记")),
        Sample("training-new-problems", wrong, in: .provider(on: "培训登记").complaining(missing)),
        Sample("training-withdrawal", withdrawal, in: .provider(on: "培训登记")),
        Sample("training-withdrawal-problem", silent, in: .provider(on: "培训登记").complaining(noReason)),
        Sample("training-withdrawn", withdrawn, in: .provider(on: "培训登记")),
    ]

    private static let missing = FormProblems([
        ("title", "请填写课程名称，导入学时时按这个名称核对。"), ("subject", "请选择科目类型。"), ("last_day", "结束日期早于开始日期，请核对这两个日期。"),
    ])
    private static let noReason = FormProblems([("reason", "请写明撤回原因，登记中会保留这段文字。")])

    private static let list = TrainingsPage(
        rows: [
            TrainingRow(
                courseTitle: "工程项目管理高级研修班",
                facts: "2026 年度 · 专业科目 · 继续教育机构培训",
                place: "南昌市红谷滩区实训基地",
                hours: "24",
                days: "2026年3月10日至12日",
                chip: StatusChip(tone: .ok, text: "可导入"),
                withdrawHref: "/trainings/1/withdrawal"
            ),
            TrainingRow(
                courseTitle: "建筑节能新标准宣贯",
                facts: "2026 年度 · 专业科目 · 继续教育机构培训",
                hours: "8",
                days: "2026年5月20日",
                chip: StatusChip(tone: .plain, text: "已撤回"),
                withdrawal: "沈文博于 2026年5月18日 09:20 撤回：讲师行程有变，课程取消。"
            ),
        ],
        pager: Pager(summary: "第 1–2 条，共 2 条"),
        handedIn: [
            HandedInRow(
                fileName: "工程项目管理高级研修班学员学时.xlsx",
                href: "/imports/1",
                facts: "2026年3月13日 09:20 · 沈文博",
                chip: StatusChip(tone: .ok, text: "已导入"),
                whereabouts: "120 条已登记到学员名下，其中 118 条等待南昌市人力资源和社会保障局认定，认定后计入学时。"
            ),
            HandedInRow(
                fileName: "名单.xlsx",
                href: "/imports/2",
                facts: "2026年3月12日 17:02 · 沈文博",
                chip: StatusChip(tone: .wait, text: "待确认"),
                whereabouts: "还没有确认导入，学时没有登记。"
            ),
        ]
    )

    private static let unused = with(list) {
        $0.handedIn = []
        $0.pager = nil
    }

    private static let none = TrainingsPage(
        rows: [],
        empty: EmptyNote(
            heading: "还没有登记培训",
            text: "登记课程、年度、学时和日期之后，就可以按它导入学员的学时。",
            action: Link(text: "登记培训", href: "/trainings/new")
        )
    )

    private static let form = TrainingFormPage(
        formKey: "key-t",
        fields: [
            .text(TextField(name: "title", label: "课程名称", hint: "与学时表中的课程名称相同。", width: .full, maxLength: 100)),
            .text(TextField(name: "year", label: "年度", value: "2026", width: .short, inputMode: "numeric")),
            .radio(
                ChoiceField(
                    name: "subject",
                    label: "科目类型",
                    choices: [Choice(value: "public", label: "公需科目"), Choice(value: "professional", label: "专业科目")]
                )
            ), .text(TextField(name: "hours", label: "每人学时", width: .short, inputMode: "decimal", unit: "学时")),
            .text(TextField(name: "last_day", label: "结束日期", kind: .date, width: .short)),
            .text(TextField(name: "place", label: "地点", width: .full, isOptional: true)),
        ]
    )

    private static let wrong = with(form) {
        $0.fields[0] = .text(
            TextField(name: "title", label: "课程名称", problem: missing.message(for: "title"), width: .full)
        )
    }

    private static let withdrawal = TrainingWithdrawalPage(
        courseTitle: "工程项目管理高级研修班",
        facts: [
            Fact(label: "年度", value: "2026 年度"), Fact(label: "每人学时", value: "最多 24"),
            Fact(label: "培训日期", value: "2026年3月10日至12日"), Fact(label: "登记", value: "沈文博 · 2026年3月1日 10:12"),
        ],
        reason: TextArea(name: "reason", label: "撤回原因", hint: "如课程取消、日期或学时登记有误。", maxLength: 500),
        action: "/trainings/1/withdrawal"
    )

    private static let silent = with(withdrawal) { $0.reason.problem = noReason.message(for: "reason") }

    private static let withdrawn = with(withdrawal) { $0.withdrawn = "沈文博于 2026年5月18日 09:20 撤回：课程取消。" }
}
