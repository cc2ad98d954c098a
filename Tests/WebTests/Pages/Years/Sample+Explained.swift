@testable import Web

extension Sample {
    static let explained = ExplainedPage(
        year: "2026",
        isEnglish: false,
        verdict: ExplainedLine(text: "2026 年度：未达标", isMet: false),
        heads: ["记录", "状态", "申报", "认定", "计入"],
        parts: [
            ExplainedPart(
                label: "专业科目",
                article: "认定办法第六条",
                rows: [
                    row("《城市内涝模型的应用》等 4 篇", StatusChip(tone: .ok, text: "已认定"), "40", "40", "30"),
                    row("单位内部安全培训", StatusChip(tone: .bad, text: "审核不通过"), "8", "–", "–"),
                ],
                sums: [
                    ExplainedSum(label: "计入", figure: "30"), ExplainedSum(label: "要求", figure: "60"),
                    ExplainedSum(label: "还差", figure: "30", isMet: false),
                ]
            ),
            ExplainedPart(
                label: "合计",
                sums: [
                    ExplainedSum(label: "计入", figure: "90"), ExplainedSum(label: "要求", figure: "90"),
                    ExplainedSum(label: "已达标", figure: "", isMet: true),
                ]
            ),
        ],
        remarks: [ExplainedLine(text: "面授不少于 20 学时：计入 24，要求 20", article: "认定办法第七条", isMet: true)]
    )

    private static func row(
        _ title: String,
        _ chip: StatusChip,
        _ claimed: String,
        _ recognised: String,
        _ counted: String
    ) -> ExplainedRow {
        ExplainedRow(
            title: title,
            href: "/years/2026/records/41",
            chip: chip,
            claimed: claimed,
            recognised: recognised,
            counted: counted,
            steps: [
                ExplainedLine(text: "每篇 10 学时，4 篇共 40 学时", article: "认定办法第九条（一）"),
                ExplainedLine(text: "上限已满，可用其他类型的学时补足"),
            ]
        )
    }
}
