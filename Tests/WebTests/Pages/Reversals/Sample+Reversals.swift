@testable import Web

extension Sample {
    static let reversalPages: [Sample] = [
        Sample("reversal-new", request, in: .clerk(on: "人员")),
        Sample("reversal-new-problem", incomplete, in: .clerk(on: "人员").complaining(missing)),
        Sample("reversals", waiting, in: .clerk(on: "撤销复核")),
        Sample("reversals-none", none, in: .clerk(on: "撤销复核")),
        Sample("reversal-waiting", twice, in: .clerk(on: "人员")),
        Sample("reversal", ReversalPage(row: waiting.rows[0]), in: .clerk(on: "撤销复核")),
        Sample("reversal-decided", decided, in: .clerk(on: "撤销复核")),
    ]

    private static let missing = FormProblems([("reason", "请写明撤销原因。")])

    private static let changes = [
        ReversalChange(label: "公需科目", before: "30", after: "30"),
        ReversalChange(label: "专业科目", before: "62", after: "52", isLess: true),
        ReversalChange(label: "合计", before: "92", after: "82", isLess: true),
    ]

    private static let consequences = ["2026 年将由已达标变为未达标。", "已开具的 2026 年学时证书将失效，查验时显示“已替换”。"]

    private static let request = ReversalRequestPage(
        recordTitle: "全国市政管网健康监测学术研讨会",
        back: Link(text: "王晓雯", href: "/people/17?year=2026"),
        facts: [
            Fact(label: "本人", value: "王晓雯"), Fact(label: "学时类型", value: "学术会议"),
            Fact(label: "学时", value: "申报 16，认定 16，计入 10"),
            Fact(label: "认定", value: "洪州学院 李文静 · 2026年11月14日"),
        ],
        changes: changes,
        consequences: consequences,
        reason: TextArea(name: "reason", label: "撤销原因", hint: "复核人和本人都会看到。", maxLength: 500),
        action: "/people/17/records/22/reversal"
    )

    private static let incomplete = with(request) {
        $0.consequences = []
        $0.reason.problem = missing.message(for: "reason")
    }

    private static let twice = with(request) {
        $0.waiting = WaitingRequest(
            requested: "张建国于 2026年11月20日 10:12 申请",
            reason: "会议主办方来函，说明该员工未实际参会。",
            href: "/reversals/5"
        )
    }

    private static let decided = ReversalPage(
        row: with(waiting.rows[1]) {
            $0.changes = []
            $0.refusal = nil
            $0.outcome = "张建国 · 2026年11月21日 10:02 同意撤销。"
        }
    )

    private static let waiting = ReversalsPage(
        undos: [
            UndoRow(
                id: "9",
                fileName: "九月培训学时.xlsx",
                href: "/imports/9/undo",
                requested: "洪州学院 张建国 · 2026年11月19日 16:30",
                facts: "学时表 · 新增 4,861 条",
                reason: "整表的年度填错了。"
            ),
            UndoRow(
                id: "10",
                fileName: "十月培训学时.xlsx",
                href: "/imports/10/undo",
                requested: "洪州学院 李文静 · 2026年11月20日 09:00",
                facts: "学时表 · 新增 12 条",
                reason: "重复导入。",
                refusal: "须由另一位经办人复核，申请人不能复核自己的申请。"
            ),
        ],
        rows: [
            ReversalRow(
                id: "5",
                recordTitle: "全国市政管网健康监测学术研讨会",
                recordHref: "/people/17/records/22",
                person: Link(text: "王晓雯", href: "/people/17?year=2026"),
                facts: "学术会议 · 2026 年 · 专业科目 · 计入 10 学时",
                reason: "会议主办方来函，说明该员工未实际参会。",
                requested: "洪州学院 张建国 · 2026年11月20日 10:12",
                changes: changes,
                consequences: consequences,
                decision: ReversalDecision(
                    confirmAction: "/reversals/5/confirmation",
                    refuseAction: "/reversals/5/refusal"
                )
            ),
            ReversalRow(
                id: "6",
                recordTitle: "院内新员工培训",
                recordHref: "/people/18/records/23",
                person: Link(text: "陈立新", href: "/people/18?year=2026"),
                facts: "本单位培训 · 2026 年 · 专业科目 · 计入 4 学时",
                reason: "重复登记。",
                requested: "洪州学院 李文静 · 2026年11月21日 08:40",
                changes: changes,
                refusal: "这是您提出的申请，须由另一位经办人复核。"
            ),
            ReversalRow(
                id: "7",
                recordTitle: "档案管理培训",
                recordHref: "/people/19/records/31",
                person: Link(text: "赵一帆", href: "/people/19?year=2026"),
                facts: "本单位培训 · 2026 年 · 专业科目 · 计入 6 学时",
                reason: "学时填错。",
                requested: "洪州学院 张建国 · 2026年11月21日 09:05",
                changes: changes,
                decision: ReversalDecision(
                    confirmAction: "/reversals/7/confirmation",
                    refuseAction: "/reversals/7/refusal",
                    problem: "请写明不同意的原因。"
                )
            ),
        ],
        pager: Pager(summary: "第 1–3 条，共 3 条")
    )

    private static let none = ReversalsPage(
        rows: [],
        empty: EmptyNote(heading: "没有等待复核的撤销", text: "要撤销已认定的学时，请在人员的学时记录里提出申请。")
    )
}
