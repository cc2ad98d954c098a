@testable import Web

extension Sample {
    static let recordPages: [Sample] = [
        Sample("record-returned", returned, in: .professional(on: "我的学时")),
        Sample("record-pending", pending, in: .professional(on: "我的学时")),
        Sample(
            "record-draft",
            with(returned) {
                $0.chip = StatusChip(tone: .plain, text: "草稿")
                $0.returned = nil
                $0.evidence = []
                $0.removeAction = "/declarations/41/removal"
            },
            in: .professional(on: "我的学时")
        ),
    ]

    private static let pending = with(returned) {
        $0.chip = StatusChip(tone: .wait, text: "待单位认定")
        $0.returned = nil
        $0.waiting = "在洪州学院人事处，已等 3 天。"
        $0.editHref = nil
        $0.withdrawAction = "/declarations/41/withdrawal"
    }

    private static let returned = RecordPage(
        name: "《城市内涝模型在老城区改造中的应用研究》",
        chip: StatusChip(tone: .bad, text: "退回修改"),
        back: Link(text: "2026 年学时", href: "/years/2026"),
        returned: ReturnedNotice(reason: "请补充刊物封面和目录页，现在只有正文。", signature: "洪州学院 人事处 · 2026年11月18日"),
        claimed: "10",
        recognised: "–",
        counted: "–",
        article: "第九条（一）",
        explanation: "每篇 10 学时，1 篇 10 学时；今年论文已计 20，每年最多 30，认定后计入 10。",
        steps: .sampleSteps,
        facts: [
            Fact(label: "学时类型", value: "核心刊物论文（译文）"),
            Fact(label: "科目", value: "专业科目"),
            Fact(label: "完成日期", value: "2026年5月2日"),
            Fact(label: "篇数", value: "1 篇"),
            Fact(label: "申报编号", value: "SB-2026-000041"),
        ],
        evidence: [
            EvidenceFile(id: "7", fileName: "论文正文.pdf", kind: "PDF · 1.2 MB", href: "/declarations/41/evidence/7"),
            EvidenceFile(id: "8", fileName: "录用通知.jpg", kind: "照片 · 640 KB", href: "/declarations/41/evidence/8"),
        ],
        history: [
            HistoryEntry(at: "2026年11月18日 09:12", who: "洪州学院 人事处 李某", what: "退回", why: "请补充刊物封面和目录页，现在只有正文。"),
            HistoryEntry(at: "2026年11月15日 20:41", who: "王晓雯", what: "提交"),
            HistoryEntry(at: "2026年11月15日 20:15", who: "王晓雯", what: "填写草稿"),
        ],
        editHref: "/declarations/41/edit"
    )
}
