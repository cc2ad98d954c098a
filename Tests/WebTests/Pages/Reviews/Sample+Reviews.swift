@testable import Web

extension Sample {
    static let singleReviews: [Sample] = [
        Sample("review", review, in: .clerk(on: "审核申报")),
        Sample("review-problem", withoutReason, in: .clerk(on: "审核申报").complaining(missingReason)),
        Sample("review-rejecting", rejecting, in: .clerk(on: "审核申报")),
        Sample("review-own", own, in: .clerk(on: "审核申报")),
        Sample("review-pictures", pictures, in: .clerk(on: "审核申报").saying(.success, "已认定：浅谈高校实验室安全管理。")),
        Sample("review-imported", imported, in: .clerk(on: "审核申报")),
    ]

    private static let missingReason = FormProblems([("return_reason", "请写明退回原因，本人要据此修改。")])

    private static let review = ReviewPage(
        heading: "全国市政管网健康监测学术研讨会",
        chip: StatusChip(tone: .wait, text: "待单位认定"),
        place: ReviewPlace(text: "第 3 条，共 12 条", previous: "/reviews/50", next: "/reviews/52"),
        person: Link(text: "王晓雯", href: "/people/17?year=2026"),
        personFacts: "360199********9017 · 洪州学院",
        waiting: "在洪州学院，已等 9 天",
        flags: [
            ReviewFlag(
                label: "时间重叠",
                text: "与“数字经济与职业道德”（8月31日至9月2日）重叠 2 天。",
                link: Link(text: "查看那条记录", href: "/people/17?year=2026")
            ),
            ReviewFlag(
                label: "佐证相同",
                text: "“会议通知.pdf”在陈立新的“全国市政管网学术研讨会”（本人申报，2026年9月1日至2日，已认定）中也提交过。",
                link: Link(text: "查看", href: "/reviews/44")
            ),
            ReviewFlag(label: "佐证相同", text: "另有 1 人提交过相同的文件，不在您的管理范围。"),
        ],
        claimed: "16",
        expected: "将计入 10 学时",
        explanation: "2 天，每天 8 学时，共 16 学时；学术会议每年最多 10，今年已计 0，计入 10。",
        steps: .sampleSteps,
        facts: [
            Fact(label: "学时类型", value: "学术会议"), Fact(label: "科目", value: "专业科目"),
            Fact(label: "起止日期", value: "2026年9月1日至2日"), Fact(label: "会期", value: "2 天"),
            Fact(label: "备注", value: "作分会场报告"),
        ],
        evidence: [
            ReviewEvidence(
                id: "7",
                name: "会议通知.pdf",
                facts: "PDF · 1.2 MB",
                kind: .document,
                href: "/evidence/7",
                isOpen: true
            ),
            ReviewEvidence(id: "8", name: "签到表.jpg", facts: "JPG 图片 · 640 KB", kind: .picture, href: "/evidence/8"),
        ],
        history: [
            HistoryEntry(at: "2026年11月12日 20:41", who: "王晓雯", what: "修改后重新提交"),
            HistoryEntry(at: "2026年11月10日 09:12", who: "洪州学院 李文静", what: "退回", why: "请补充签到表。"),
            HistoryEntry(at: "2026年11月8日 20:15", who: "王晓雯", what: "提交"),
        ],
        year: "2026",
        standing: "尚未达标：还差公需 4 学时、专业 30 学时。",
        bars: HoursBar.unmet,
        others: [
            OtherRecords(label: "公需科目", sum: "计入 26 / 30 学时", records: [course]),
            OtherRecords(label: "专业科目", sum: "计入 30 / 60 学时", records: [papers]),
        ],
        decision: ReviewDecision(
            path: "/reviews/51",
            version: "3",
            kept: [HiddenField(name: "activity", value: ""), HiddenField(name: "order", value: "oldest")],
            recogniseLabel: "认定，计入 10 学时",
            returnReason: TextArea(
                name: "return_reason",
                label: "退回原因",
                hint: "写清缺什么、改什么，本人会看到这段话。",
                maxLength: 500
            ),
            rejectionReason: TextArea(
                name: "rejection_reason",
                label: "不通过的原因",
                hint: "本人会看到；不通过后不能再修改，只能重新申报。",
                maxLength: 500
            )
        )
    )

    private static let withoutReason = with(review) {
        $0.decision?.returnReason?.problem = missingReason.message(for: "return_reason")
        $0.place?.previous = nil
        $0.place?.next = nil
    }

    private static let rejecting = with(review) {
        $0.decision?.rejectionReason.problem = "请写明不通过的原因。"
        $0.flags = []
        $0.evidence = []
        $0.others = []
        $0.waiting = nil
    }

    private static let own = with(review) {
        $0.decision = nil
        $0.place = nil
        $0.closed = Flash(kind: .warning, text: "这是您本人的申报。为保证公正，须由单位的另一位经办人审核，您可以在“我的学时”里查看进度。")
    }

    private static let pictures = with(review) {
        $0.flags = []
        $0.done = Link(text: "查看刚才办理的一条", href: "/reviews/52")
        $0.evidence = [
            ReviewEvidence(
                id: "8",
                name: "签到表.jpg",
                facts: "JPG 图片 · 640 KB",
                kind: .picture,
                href: "/evidence/8",
                isOpen: true
            )
        ]
    }

    /// Nobody can correct an imported record, so it is not returned. Its year is closed.
    private static let imported = with(review) {
        $0.chip = StatusChip(tone: .wait, text: "待认定")
        $0.waiting = "在南昌市人力资源和社会保障局，已等 9 天"
        $0.flags = []
        $0.evidence = []
        $0.facts += [Fact(label: "用人单位", value: "洪州学院"), Fact(label: "登记单位", value: "赣鄱继续教育学院")]
        $0.decision?.returnReason = nil
        $0.decision?.recogniseLabel = nil
        $0.decision?.obstacle = "2026 年度已经关闭，只认定补学的申报。"
    }

    private static let course = OtherRecord(
        title: "数字经济与职业道德",
        href: "/reviews/12",
        facts: "继续教育机构培训 · 9月2日",
        chip: StatusChip(tone: .ok, text: "已认定"),
        counted: "26"
    )

    private static let papers = OtherRecord(
        title: "水环境治理系列论文",
        href: "/reviews/21",
        facts: "论文 · 4 篇 · 5月2日",
        chip: StatusChip(tone: .ok, text: "已认定"),
        counted: "30"
    )
}
