@testable import Web

extension Sample {
    static let eligibilityPages: [Sample] = [
        Sample("eligibility-asked", page(nil), in: .professional(on: "我的学时")),
        Sample("eligibility-missed", page(missed), in: .professional(on: "我的学时")),
        Sample("eligibility-met", page(met), in: .professional(on: "我的学时")),
    ]

    private static func page(_ result: EligibilityResult?) -> EligibilityPage {
        EligibilityPage(
            lead: "核对您申报职称所需的各年度继续教育学时是否达标。",
            fields: [
                .select(
                    ChoiceField(
                        name: "level",
                        label: "申报级别",
                        choices: [Choice(value: "senior", label: "副高级", isChosen: true)]
                    )
                ),
                .text(TextField(name: "year", label: "申报年度", value: "2026", hint: "通常就是今年。", unit: "年")),
            ],
            result: result
        )
    }

    private static let missed = EligibilityResult(
        standing: .missed,
        verdict: "学时不符合要求：2025 年度没有达标。",
        notes: ["依据《样例通知》第三条，核对申报年度以前的 3 年。", "这一规定尚未与原文核对，请以当年申报通知为准。"],
        years: [
            EligibilityRow(
                year: "2025",
                href: "/years/2025",
                subjects: "公需 30 / 30，专业 48 / 60",
                total: "78 / 90",
                chip: StatusChip(tone: .lacking, text: "未达标"),
                missing: "专业 12，合计 12"
            ),
            EligibilityRow(
                year: "2024",
                href: "/years/2024",
                subjects: "公需 30 / 30，专业 60 / 60",
                total: "90 / 90",
                chip: StatusChip(tone: .ok, text: "达标")
            ),
            EligibilityRow(
                year: "2022",
                href: "/years/2022",
                chip: StatusChip(tone: .plain, text: "无法判断"),
                missing: "2022 年度没有适用的认定规则，无法判断"
            ),
        ],
        sums: [
            EligibilitySum(
                label: "合计",
                figure: "168 / 270",
                chip: StatusChip(tone: .lacking, text: "未达标"),
                missing: "102"
            ),
            EligibilitySum(label: "公需科目", figure: "90 / 90", chip: StatusChip(tone: .ok, text: "达标")),
        ]
    )

    private static let met = EligibilityResult(
        standing: .met,
        verdict: "2025 年度学时符合要求。",
        notes: [],
        years: [missed.years[1]],
        sums: []
    )
}
