@testable import Web

extension HoursBar {
    static let unmet = [
        HoursBar(
            label: "公需科目",
            counted: "26",
            required: "30",
            isMet: false,
            percent: 86,
            pendingPercent: 100,
            missing: "还差 4"
        ),
        HoursBar(
            label: "专业科目",
            counted: "30",
            required: "60",
            isMet: false,
            percent: 50,
            pendingPercent: 66,
            missing: "还差 30"
        ),
        HoursBar(
            label: "合计",
            counted: "56",
            required: "90",
            isMet: false,
            percent: 62,
            pendingPercent: 84,
            missing: "还差 34"
        ),
    ]

    static let met = [
        HoursBar(label: "公需科目", counted: "30", required: "30", isMet: true, percent: 100, pendingPercent: 100),
        HoursBar(label: "专业科目", counted: "82.5", required: "60", isMet: true, percent: 100, pendingPercent: 100),
        HoursBar(label: "选修科目", counted: "6", isMet: true, percent: 0, pendingPercent: 0),
        HoursBar(label: "合计", counted: "118.5", required: "90", isMet: true, percent: 100, pendingPercent: 100),
    ]

    static let none = unmet.map { bar in
        with(bar) {
            $0.counted = "0"
            $0.percent = 0
            $0.pendingPercent = 0
            $0.missing = "还差 \($0.required ?? "")"
        }
    }
}

extension Sample {
    static let yearPages: [Sample] = [
        Sample("year-unmet", unmet, in: .professional(on: "我的学时")),
        Sample(
            "year-larger-text",
            unmet,
            in: with(.professional(on: "我的学时").saying(.success, "申报已提交，等待 洪州学院 人事处 认定。")) {
                $0.largerText = true
            }
        ),
        Sample("year-met", met, in: .professional(on: "我的学时")),
        Sample("year-empty", empty, in: .professional(on: "我的学时")),
        Sample("year-sanctioned", sanctioned, in: .professional(on: "我的学时")),
        Sample("year-explained", explained, in: .professional(on: "我的学时")),
        Sample(
            "year-explained-without-rules",
            ExplainedPage(
                year: "2020",
                isEnglish: true,
                verdict: ExplainedLine(text: "There are no rules for this year.")
            ),
            in: .professional(on: "我的学时")
        ),
    ]

    private static func years(_ current: String) -> [YearLink] {
        ["2023", "2024", "2025", "2026"].map {
            YearLink(label: $0, href: "/years/\($0)", isCurrent: $0 == current)
        }
    }

    private static let unmet = YearPage(
        year: "2026",
        years: years("2026"),
        deadline: "距12月31日还有 40 天",
        standing: .open,
        headline: "尚未达标：还差公需 4 学时、专业 30 学时。",
        bars: HoursBar.unmet,
        projection: "待认定的 2 条认定后：公需 36、专业 40。",
        plan: .short,
        isExplained: true,
        declareHref: "/declarations/new",
        certificateHref: "/years/2026/certificate",
        todos: [
            TodoRow(
                title: "《城市内涝模型在老城区改造中的应用研究》",
                chip: StatusChip(tone: .bad, text: "已退回，请修改"),
                facts: "核心刊物论文 · 完成于 2026年5月2日",
                reason: "退回原因：请补充刊物封面和目录页，现在只有正文。",
                action: Link(text: "修改", href: "/declarations/41/edit")
            ),
            TodoRow(
                title: "实用新型专利：一种便携式水样采集装置",
                chip: StatusChip(tone: .plain, text: "草稿"),
                facts: "专利 · 完成于 2026年9月1日",
                action: Link(text: "继续填写", href: "/declarations/44/edit")
            ),
        ],
        subjects: [
            SubjectRecords(label: "公需科目", sum: "计入 26 / 30 学时", records: publicRecords),
            SubjectRecords(label: "专业科目", sum: "计入 30 / 60 学时", records: professionalRecords),
        ]
    )

    private static let publicRecords = [
        RecordRow(
            title: "2026 年公需课：数字经济与职业道德",
            href: "/years/2026/records/12",
            facts: "继续教育机构培训 · 6月30日",
            chip: StatusChip(tone: .ok, text: "已认定"),
            claimed: "26",
            recognised: "26",
            counted: "26",
            reason: "第八条（一）：按实际学习时间",
            explanation: "第八条（一）：3 天 24 学时，另 90 分钟 2 学时，共 26 学时，全部计入。"
        ),
        RecordRow(
            title: "学习强国 2026 年度积分",
            href: "/years/2026/records/13",
            facts: "学习强国积分 · 10月30日",
            chip: StatusChip(tone: .wait, text: "待单位认定"),
            claimed: "10",
            recognised: "–",
            counted: "–",
            waiting: "在洪州学院人事处，已等 3 天",
            reason: "第八条（八）：认定后预计计入 10",
            explanation: "第八条（八）：12,999 分，每 1000 分 1 学时，计 12 学时；每年最多 10，认定后计入 10。"
        ),
    ]

    private static let professionalRecords = [
        RecordRow(
            title: "核心刊物论文 4 篇：水环境治理系列",
            href: "/years/2026/records/21",
            facts: "论文 · 4 篇 · 5月2日",
            chip: StatusChip(tone: .ok, text: "已认定"),
            claimed: "40",
            recognised: "40",
            counted: "30",
            isReduced: true,
            reason: "第九条（一）：论文每年最多 30",
            explanation: "第九条（一）：每篇 10 学时，4 篇 40 学时；论文每年最多 30，计入 30。",
            steps: .sampleSteps
        ),
        RecordRow(
            title: "关于城市更新背景下既有市政管网健康监测与数字孪生技术应用前沿的全国学术研讨会",
            href: "/years/2026/records/22",
            facts: "学术会议 · 2 天 · 9月1日",
            chip: StatusChip(tone: .wait, text: "待单位认定"),
            claimed: "16",
            recognised: "–",
            counted: "–",
            waiting: "在洪州学院人事处，已等 3 天",
            reason: "第八条（五）：认定后预计计入 10",
            explanation: "第八条（五）：2 天 16 学时；学术会议每年最多 10，认定后计入 10。"
        ),
        RecordRow(
            title: "院内新员工培训",
            href: "/years/2026/records/23",
            facts: "本单位培训 · 3月12日",
            chip: StatusChip(tone: .bad, text: "不予认定"),
            claimed: "4",
            recognised: "0",
            counted: "0",
            reason: "不予认定：未经考核",
            explanation: "第八条（三）：洪州学院 人事处 2026年4月1日 审核不通过，原因：该培训未组织考核。"
        ),
    ]

    private static let met = YearPage(
        year: "2025",
        years: years("2025"),
        standing: .met,
        headline: "2025 年度已达标，共计入 118.5 学时。",
        notice: Flash(kind: .information, text: "2025 年度已关闭，不能再申报；如有遗漏，请联系单位办理补学。"),
        bars: HoursBar.met,
        plan: YearPlan(lead: "2025 年度已经达标，不用再补。", gaps: []),
        certificateHref: "/years/2025/certificate",
        subjects: [SubjectRecords(label: "专业科目", sum: "计入 82.5 / 60 学时", records: professionalRecords)]
    )

    private static let empty = YearPage(
        year: "2026",
        years: years("2026"),
        deadline: "距12月31日还有 40 天",
        standing: .open,
        headline: "尚未达标：还差公需 30 学时、专业 60 学时。",
        bars: HoursBar.none,
        declareHref: "/declarations/new",
        certificateHref: "/years/2026/certificate",
        subjects: []
    )

    private static let sanctioned = YearPage(
        year: "2024",
        years: years("2024"),
        standing: .sanctioned,
        headline: "2024 年度学时已被取消，本年度按 0 学时计。",
        notice: Flash(
            kind: .failure,
            text: "因提供虚假材料，依第十四条取消 2024 年度全部学时（洪州市人社局，2025年3月5日）。如有异议，请向该局提出。"
        ),
        bars: HoursBar.none,
        certificateHref: "/years/2024/certificate",
        subjects: [
            SubjectRecords(
                label: "专业科目",
                sum: "计入 0 / 60 学时",
                records: [
                    with(professionalRecords[0]) {
                        $0.counted = "0"
                        $0.reason = "第十四条：年度学时已取消"
                    }
                ]
            )
        ]
    )
}
