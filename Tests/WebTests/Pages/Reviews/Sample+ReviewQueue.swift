@testable import Web

extension Sample {
    static let reviewPages: [Sample] =
        [
            Sample("reviews", queue, in: .clerk(on: "审核申报")),
            Sample("reviews-done", done, in: .clerk(on: "审核申报").saying(.success, "已认定 3 条申报。")),
            Sample("recognition", recognition, in: .clerk(on: "审核申报")),
            Sample("recognition-none", with(recognition) { $0.rows = [] }, in: .clerk(on: "审核申报")),
            Sample("recognition-done", result, in: .clerk(on: "审核申报")),
            Sample("recognition-partly", partly, in: .clerk(on: "审核申报")),
        ] + singleReviews

    private static let kinds = ChoiceField(
        name: "activity",
        label: "学时类型",
        choices: [
            Choice(value: "", label: "全部（12）", isChosen: true), Choice(value: "paper", label: "论文（5）"),
            Choice(value: "conference", label: "学术会议（4）"),
        ]
    )

    private static let queue = ReviewQueuePage(
        summary: "待办 12 条，其中 3 条已等 5 天以上。",
        activity: kinds,
        kept: [HiddenField(name: "order", value: "oldest")],
        columns: [
            ColumnHead(label: "申报", href: "/reviews?order=person"), ColumnHead(label: "类型"),
            ColumnHead(label: "申报学时", isNumber: true), ColumnHead(label: "将计入", isNumber: true),
            ColumnHead(label: "已等", href: "/reviews?order=newest", order: .descending, isNumber: true),
        ],
        rows: [
            ReviewRow(
                id: "51",
                person: "王晓雯",
                title: "关于城市更新背景下既有市政管网健康监测与数字孪生技术应用前沿的全国学术研讨会",
                href: "/reviews/51",
                kind: "学术会议",
                facts: "2 天 · 2026年9月1日至2日",
                claimed: "16",
                expected: "10",
                waiting: "9 天",
                isLate: true,
                flags: ["时间重叠", "佐证相同"]
            ),
            ReviewRow(
                id: "52",
                person: "李思远",
                title: "浅谈高校实验室安全管理",
                href: "/reviews/52",
                kind: "论文",
                facts: "2 篇 · 6月12日",
                claimed: "20",
                expected: "20",
                waiting: "1 天"
            ),
            ReviewRow(
                id: "53",
                person: "李文静",
                title: "人力资源管理师考试",
                href: "/reviews/53",
                kind: "职业资格考试",
                facts: "合格 · 5月30日",
                claimed: "30",
                expected: "30",
                waiting: "1 天",
                refusal: "本人申报，须由其他经办人审核"
            ),
        ],
        pager: Pager(summary: "第 4–6 条，共 12 条", previous: "/reviews", next: "/reviews?page=3")
    )

    private static let done = with(queue) {
        $0.summary = "没有等您审核的申报。"
        $0.rows = []
        $0.pager = nil
        $0.empty = EmptyNote(
            heading: "都审完了",
            text: "有新的申报会显示在这里，首页也会提示。",
            action: Link(text: "回到工作台", href: "/desk")
        )
    }

    private static let recognition = RecognitionPage(
        rows: [
            RecognitionRow(
                id: "51",
                version: "2",
                person: "王晓雯",
                title: "全国市政管网学术研讨会",
                href: "/reviews/51",
                facts: "2 天 · 2026年9月1日至2日",
                kind: "学术会议",
                claimed: "16",
                expected: "10",
                note: "学术会议每年最多 10 学时",
                flags: [
                    ReviewFlag(
                        label: "时间重叠",
                        text: "与“数字经济与职业道德”（2026年8月31日至9月2日）的时间有重叠，请核实。",
                        link: Link(text: "查看", href: "/reviews/12")
                    ),
                    ReviewFlag(label: "佐证相同", text: "另有 1 人提交过相同的文件，不在您的管理范围。"),
                ]
            ),
            RecognitionRow(
                id: "52",
                version: "1",
                person: "李思远",
                title: "浅谈高校实验室安全管理",
                href: "/reviews/52",
                facts: "2 篇 · 2026年6月12日",
                kind: "论文",
                claimed: "20",
                expected: "20"
            ),
        ],
        left: [
            SkippedRow(
                person: "李文静",
                title: "人力资源管理师考试",
                href: "/reviews/53",
                reason: "本人申报，须由单位其他经办人审核。"
            )
        ],
        kept: [HiddenField(name: "activity", value: ""), HiddenField(name: "order", value: "oldest")]
    )

    private static let result = RecognitionResultPage(
        recognised: [
            RecognisedRow(person: "王晓雯", title: "全国市政管网学术研讨会", href: "/reviews/51", counted: "计入 10 学时"),
            RecognisedRow(person: "李思远", title: "浅谈高校实验室安全管理", href: "/reviews/52", counted: "计入 20 学时"),
        ],
        sum: "30"
    )

    private static let partly = with(result) {
        $0.left = [
            SkippedRow(person: "陈立新", title: "院内新员工培训", href: "/reviews/54", reason: "刚刚有变化，请看过现在的内容再决定。"),
            SkippedRow(person: "", title: "这条记录", reason: "这项内容不在您的管理范围内。如需办理，请联系其用人单位或所属人社部门。"),
        ]
    }
}
