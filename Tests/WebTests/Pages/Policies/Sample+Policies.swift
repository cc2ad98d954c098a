@testable import Web

extension Sample {
    static let policyPages: [Sample] = [
        Sample("policies", PoliciesPage(rows: rows), in: .stranger),
        Sample("policy", policy, in: .professional(on: "")),
        Sample("policy-unverified", unverified, in: .stranger),
    ]

    private static let rows = [
        PolicyRow(
            jurisdiction: "江西省",
            title: "江西省专业技术人员继续教育学时认定规则",
            href: "/policies/jiangxi-2023",
            editions: [Link(text: "2023 年度起", href: "/policies/jiangxi-2023?year=2023")],
            series: "各系列",
            required: "90 学时／年",
            verified: StatusChip(tone: .ok, text: "已核对原文")
        ),
        PolicyRow(
            jurisdiction: "江苏省",
            title: "江苏省专业技术人员继续教育学时登记规则",
            href: "/policies/jiangsu",
            editions: [
                Link(text: "2022 年度起", href: "/policies/jiangsu?year=2022"),
                Link(text: "2010–2021 年度", href: "/policies/jiangsu?year=2010"),
            ],
            series: "其他系列（专业）",
            required: "90 学时／年",
            verified: StatusChip(tone: .lacking, text: "尚未核对原文")
        ),
    ]

    private static let policy = PolicyPage(
        heading: "江西省专业技术人员继续教育学时认定规则",
        lead: "江西省 · 各系列 · 2023 年度起 · 按学时计算",
        verified: StatusChip(tone: .ok, text: "已核对原文"),
        sources: [
            PolicySource(title: "《认定办法（试行）》", document: "赣人社规〔2023〕2号，2023年7月1日", shortName: "认定办法", isUnseen: false)
        ],
        figures: [PolicyFigure(name: "公需科目", amount: "30", unit: "学时／年", article: "第六条")],
        parts: [
            PolicyPart(id: "activities", heading: "一、哪些学习计学时，怎样计", groups: [group]),
            PolicyPart(id: "years", heading: "二、计入哪一年度", groups: [PolicyGroup(clauses: [plain])]),
        ],
        choices: [PolicyChoice(number: "I-1", matter: "不足整数的学时如何取舍", chosen: "不足 0.1 学时的部分舍去。")],
        choicesHeading: "三、原文未写明之处的处理"
    )

    private static let unverified = with(policy) {
        $0.note = "本规则没有所选年度的规定，以下是最新的规定（2022 年度起）。"
        $0.warning = "本规则尚未核对原文，有的数字出自转述或报道，请以正式文件为准。"
        $0.verified = StatusChip(tone: .lacking, text: "尚未核对原文")
        $0.sources.append(
            PolicySource(
                title: "网页转述",
                document: "网页",
                shortName: "转述",
                address: "https://example.org/",
                isUnseen: true
            )
        )
        $0.figures.append(PolicyFigure(name: "选修科目", unit: "学时／年", article: "第六条"))
        $0.editions = [
            YearLink(label: "2010–2021 年度", href: "/policies/jiangsu?year=2010"),
            YearLink(label: "2022 年度起", href: "/policies/jiangsu?year=2022", isCurrent: true),
        ]
    }

    private static let group = PolicyGroup(
        heading: "成果",
        clauses: [
            PolicyClause(
                anchor: "activity-paper",
                name: "核心刊物论文（译文）",
                article: "认定办法第九条（一）",
                citedDocument: "《认定办法（试行）》",
                text: "每篇 10 学时，每年最多 30 学时。",
                choices: [PolicyChoiceMark(number: "I-1")],
                facts: [Fact(label: "填报事项", value: "篇数（篇）")],
                examples: [example],
                isGrouped: true
            )
        ]
    )

    private static let plain = PolicyClause(anchor: "credit-year", name: "年度", text: "记录归入完成日期所在的年度。")

    private static let example = PolicyExample(
        name: "四篇论文只计 30 学时",
        about: "1962 年出生",
        lines: [
            PolicyExampleLine(handedIn: "2024年1月9日完成“论文”，4 篇", outcome: "认定 40，计入 30 学时", explanation: "第九条（一）：…"),
            PolicyExampleLine(handedIn: "2023年1月9日完成“论文”", explanation: "不属于 2024 年度，不在该年度计入。"),
        ],
        result: "2024 年度：公需科目 0；专业科目 30；合计 30 学时，要求 90。未达标。"
    )
}
