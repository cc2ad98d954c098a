@testable import Web

extension Sample {
    static let listed = DeclarationListPage(
        filters: [
            FilterLink(label: "全部", count: "41", href: "/declarations", isCurrent: true),
            FilterLink(label: "草稿", count: "1", href: "/declarations?state=draft"),
        ],
        rows: [
            DeclarationRow(
                title: "（还没有填名称）",
                kind: "核心刊物论文（译文）",
                completed: "–",
                year: "–",
                chip: StatusChip(tone: .plain, text: "草稿，未填完"),
                action: Link(text: "继续填写", href: "/declarations/41/edit"),
                removeAction: "/declarations/41/removal"
            ),
            DeclarationRow(
                title: "《<城市>内涝模型在老城区改造中的应用研究》",
                kind: "核心刊物论文（译文）",
                completed: "2026年5月2日",
                year: "2026 年",
                chip: StatusChip(tone: .ok, text: "已认定"),
                action: Link(text: "查看", href: "/years/2026/records/42")
            ),
        ],
        pager: Pager(summary: "第 1–20 条，共 41 条", next: "/declarations?page=2")
    )
}
