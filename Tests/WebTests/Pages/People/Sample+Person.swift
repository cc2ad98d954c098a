@testable import Web

extension Sample {
    static let singlePeople: [Sample] = [
        Sample("person", person, in: .clerk(on: "人员")),
        Sample("person-new", fresh, in: .clerk(on: "人员")),
        Sample("person-to-sanction", sanctioned(false), in: .clerk(on: "人员")),
        Sample("person-sanctioned", sanctioned(true), in: .clerk(on: "人员")),
        Sample("person-without-employer", free, in: .clerk(on: "人员")),
        Sample("sanction", sanction, in: .clerk(on: "人员")),
        Sample("sanction-of-nothing", ofNothing, in: .clerk(on: "人员")),
        Sample("sanction-problem", silent, in: .clerk(on: "人员").complaining(noReason)),
        Sample("person-facts", asked, in: .clerk(on: "人员")),
    ]

    private static let person = PersonPage(
        name: "王晓雯",
        lead: "洪州学院 · 高等学校教师 · 居民身份证 360199********9017",
        year: "2026",
        years: ["2025", "2026"].map {
            YearLink(label: $0, href: "/people/17?year=\($0)", isCurrent: $0 == "2026")
        },
        standing: .open,
        headline: "尚未达标：还差公需 4 学时、专业 30 学时。",
        deadline: "距12月31日还有 40 天",
        bars: HoursBar.unmet,
        projection: "待认定的 2 条认定后：公需 36、专业 40。",
        subjects: [ClerkSubject(label: "专业科目", sum: "计入 30 / 60 学时", records: records)],
        account: AccountCard(
            chip: StatusChip(tone: .bad, text: "已锁定"),
            text: "密码连续输错 5 次，15 分钟后自动解锁。本人忘记密码时，可重新打印激活单。",
            slipAction: "/activation-slips",
            slipLabel: "重新打印激活单",
            personID: "17",
            formKey: "key-17"
        )
    )

    private static func sanctioned(_ isInForce: Bool) -> PersonPage {
        var page = person
        page.sanction = SanctionCard(
            year: "2026",
            text: isInForce ? "2026 年度学时已取消。原因：结业证书并非培训机构出具。" : "查实提供虚假材料的，取消该年度全部学时。",
            askHref: isInForce ? nil : "/people/17/years/2026/sanction",
            liftAction: isInForce ? "/people/17/years/2026/sanction/removal" : nil
        )
        return page
    }

    private static let free = with(person) {
        $0.name = "阿卜杜热合曼·买买提依明·吐尔逊"
        $0.lead = "目前没有用人单位 · 其他系列（专业） · 居民身份证 360199********9017"
        $0.years.insert(YearLink(label: "2024", href: "/people/17?year=2024"), at: 0)
    }

    private static let sanction = SanctionPage(
        year: "2026",
        lead: "王晓雯 · 洪州学院",
        back: Link(text: "王晓雯", href: "/people/17?year=2026"),
        changes: [
            SanctionChange(label: "公需科目", before: "30", after: "0", isLess: true),
            SanctionChange(label: "专业科目", before: "0", after: "0", isLess: false),
            SanctionChange(label: "合计", before: "30", after: "0", isLess: true),
        ],
        standing: "2026 年度现在未达标，取消后仍未达标。",
        certificatesLead: "以下 1 份证书随之失效，查验时会显示：",
        certificates: ["2026 年度，编号 2026-0017-1，2026年3月5日出具"],
        basis: "依据《认定办法》第十四条。处理可以解除；解除后学时恢复，取消以前出具的证书重新有效。",
        reason: TextArea(name: "reason", label: "查实的情况", hint: "写清事实和依据，本人会看到这段文字。", maxLength: 500),
        action: "/people/17/years/2026/sanction"
    )

    private static let ofNothing = with(sanction) {
        $0.changes = [SanctionChange(label: "合计", before: "0", after: "0", isLess: false)]
        $0.certificatesLead = "没有因此失效的证书。"
        $0.certificates = []
    }

    private static let noReason = FormProblems([("reason", "请写明原因。")])

    private static let silent = with(sanction) { $0.reason.problem = noReason.message(for: "reason") }

    private static let asked = with(person) {
        $0.asked = FactsCard(groups: [
            FactGroup(
                key: "title-level",
                label: "职称级别",
                lines: [
                    FactLine(
                        id: "2",
                        text: "高级，2026年3月1日起",
                        trace: "依据：聘任文件（2026）15号。林某 2026年3月5日登记",
                        withdrawAction: "/people/17/facts/2/withdrawal?year=2026"
                    ),
                    FactLine(
                        id: "1",
                        text: "高级，2025年3月1日起",
                        trace: "依据：聘任文件（2025）15号。林某 2026年3月4日登记",
                        withdrawn: "张某 2026年3月5日撤回：年份填错"
                    ),
                ],
                form: FactForm(
                    key: "title-level",
                    action: "/people/17/facts",
                    year: "2026",
                    fields: [
                        .text(TextField(name: "title-level-began", label: "起始日期", problem: "请填写日期。", kind: .date))
                    ],
                    isOpen: true
                )
            ), FactGroup(key: "part-time", label: "专职或兼职", lines: []),
        ])
    }

    private static let records = [
        ClerkRecord(
            record: RecordRow(
                title: "水环境治理系列论文",
                href: "/people/17/records/21",
                facts: "论文 · 4 篇 · 5月2日",
                chip: StatusChip(tone: .ok, text: "已认定"),
                claimed: "40",
                recognised: "40",
                counted: "30",
                isReduced: true,
                reason: "第九条（一）：论文每年最多 30",
                explanation: "第九条（一）：每篇 10 学时，4 篇 40 学时；论文每年最多 30，计入 30。"
            ),
            reversalHref: "/people/17/records/21/reversal"
        ),
        ClerkRecord(
            record: RecordRow(
                title: "院内新员工培训",
                href: "/people/17/records/23",
                facts: "本单位培训 · 3月12日",
                chip: StatusChip(tone: .ok, text: "已认定"),
                claimed: "4",
                recognised: "4",
                counted: "4",
                reason: "第八条（三）：按实际时间",
                explanation: "第八条（三）：180 分钟，每 45 分钟 1 学时，计 4 学时。"
            ),
            reversalWaiting: "张建国 2026年11月20日申请撤销，待复核"
        ),
        ClerkRecord(
            record: RecordRow(
                title: "全国市政管网健康监测学术研讨会",
                href: "/reviews/51",
                facts: "学术会议 · 2 天 · 9月1日",
                chip: StatusChip(tone: .wait, text: "待单位认定"),
                claimed: "16",
                recognised: "–",
                counted: "–",
                waiting: "11月12日提交，已等 9 天",
                reason: "第八条（五）：认定后预计计入 10",
                explanation: "第八条（五）：2 天 16 学时；学术会议每年最多 10，认定后计入 10。"
            )
        ),
    ]

    private static let fresh = with(person) {
        $0.name = "陈立新"
        $0.deadline = nil
        $0.notice = Flash(kind: .information, text: "2026 年度还可以申报，到12月31日为止。")
        $0.bars = HoursBar.none
        $0.projection = nil
        $0.subjects = []
        $0.empty = EmptyNote(heading: "2026 年还没有学时记录", text: "导入的学时和本人的申报都会显示在这里。")
        $0.account = AccountCard(
            chip: StatusChip(tone: .ok, text: "已激活"),
            text: "2026年3月5日激活，最近一次登录在 11月18日。",
            personID: "18",
            formKey: "key-18"
        )
    }
}
