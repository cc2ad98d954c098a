@testable import Web

extension Sample {
    static let singleReviews: [Sample] = [
        Sample("review", review, in: .clerk(on: "审核申报")),
        Sample("review-problem", withoutReason, in: .clerk(on: "审核申报").complaining(missingReason)),
        Sample("review-rejecting", rejecting, in: .clerk(on: "审核申报")),
        Sample("review-own", own, in: .clerk(on: "审核申报")),
    ]

    private static let missingReason = FormProblems([("return_reason", "请写明退回的原因，本人要据此修改。")])

    private static let review = ReviewPage(
        heading: "全国市政管网健康监测学术研讨会",
        chip: StatusChip(tone: .wait, text: "待单位认定"),
        place: "第 3 条，共 12 条",
        previous: "/reviews/50",
        next: "/reviews/52",
        person: Link(text: "王晓雯", href: "/people/17?year=2026"),
        personFacts: "360199********9017 · 高等学校教师 · 洪州学院",
        waiting: "11月12日提交，已等 9 天",
        flags: [
            ReviewFlag(
                label: "时间重叠",
                text: "与“数字经济与职业道德”（8月31日至9月2日）重叠 2 天。",
                link: Link(text: "查看那条记录", href: "/people/17?year=2026")
            ),
            ReviewFlag(label: "佐证相同", text: "“会议通知.pdf”与另一人提交的文件完全相同。"),
        ],
        claimed: "16",
        expected: "将计入 10 学时",
        article: "第八条（五）",
        explanation: "2 天，每天 8 学时，共 16 学时；学术会议每年最多 10，今年已计 0，计入 10。",
        steps: .sampleSteps,
        facts: [
            Fact(label: "活动类型", value: "学术会议"), Fact(label: "科目", value: "专业科目"),
            Fact(label: "起止日期", value: "2026年9月1日至2日"), Fact(label: "会期", value: "2 天"),
            Fact(label: "备注", value: "作分会场报告"),
        ],
        evidence: [
            ReviewEvidence(
                file: EvidenceFile(
                    id: "7",
                    fileName: "会议通知.pdf",
                    kind: "PDF · 1.2 MB",
                    href: "/reviews/51/evidence/7"
                ),
                warning: "与他人提交的相同"
            ),
            ReviewEvidence(
                file: EvidenceFile(
                    id: "8",
                    fileName: "签到表.jpg",
                    kind: "照片 · 640 KB",
                    href: "/reviews/51/evidence/8"
                )
            ),
        ],
        history: [
            HistoryEntry(at: "2026年11月12日 20:41", who: "王晓雯", what: "修改后重新提交"),
            HistoryEntry(at: "2026年11月10日 09:12", who: "洪州学院 李文静", what: "退回", why: "请补充签到表。"),
            HistoryEntry(at: "2026年11月8日 20:15", who: "王晓雯", what: "提交"),
        ],
        year: "2026",
        standing: "尚未达标：还差公需 4 学时、专业 30 学时。",
        bars: HoursBar.unmet,
        subjects: [
            ClerkSubject(label: "公需科目", sum: "计入 26 / 30 学时", records: [ClerkRecord(record: course)]),
            ClerkSubject(label: "专业科目", sum: "计入 30 / 60 学时", records: [ClerkRecord(record: papers)]),
        ],
        decision: ReviewDecision(
            recogniseAction: "/reviews/51/recognition",
            returnAction: "/reviews/51/return",
            rejectAction: "/reviews/51/rejection",
            version: "3",
            formKey: "key-51",
            recogniseLabel: "认定，计入 10 学时",
            returnReason: TextArea(
                name: "return_reason",
                label: "退回的原因",
                hint: "写清缺什么、改什么，本人会看到这段话。",
                maxLength: 500
            ),
            rejectionReason: TextArea(
                name: "rejection_reason",
                label: "不予认定的原因",
                hint: "本人会看到；不予认定后不能再修改，只能重新申报。",
                maxLength: 500
            )
        )
    )

    private static let withoutReason = with(review) {
        $0.decision?.returnReason.problem = missingReason.message(for: "return_reason")
        $0.previous = nil
        $0.next = nil
    }

    private static let rejecting = with(review) {
        $0.decision?.rejectionReason.problem = "请写明不予认定的原因。"
        $0.flags = []
        $0.evidence = []
        $0.subjects = []
        $0.waiting = nil
    }

    private static let own = with(review) {
        $0.decision = nil
        $0.place = nil
        $0.closed = Flash(kind: .warning, text: "这是您本人的申报。为保证公正，须由单位的另一位经办人审核，您可以在“我的学时”里查看进度。")
    }

    private static let course = RecordRow(
        title: "数字经济与职业道德",
        href: "/people/17/records/12",
        facts: "继续教育机构培训 · 9月2日",
        chip: StatusChip(tone: .ok, text: "已认定"),
        claimed: "26",
        recognised: "26",
        counted: "26",
        reason: "第八条（一）：按实际学习时间",
        explanation: "第八条（一）：3 天 24 学时，另 90 分钟 2 学时，共 26 学时，全部计入。"
    )

    private static let papers = RecordRow(
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
    )
}
