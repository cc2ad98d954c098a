@testable import Web

extension Sample {
    static let declarationPages: [Sample] = [
        Sample("declarations", listed, in: .professional(on: "申报学时").saying(.success, "草稿已保存。")),
        Sample(
            "declarations-none",
            DeclarationListPage(
                filters: [FilterLink(label: "全部", count: "0", href: "/declarations", isCurrent: true)],
                rows: [],
                empty: EmptyNote(
                    heading: "还没有申报过学时",
                    text: "论文、会议、专利等请自己申报。",
                    action: Link(text: "申报第一条学时", href: "/declarations/new")
                )
            ),
            in: .professional(on: "申报学时")
        ),
        Sample("choose-kind", ChooseKindPage(year: "2026", groups: groups), in: .professional(on: "申报学时")),
        Sample(
            "choose-kind-other-channel",
            ChooseKindPage(
                year: "2026",
                groups: groups,
                notice: Flash(kind: .warning, text: "会计系列只计财政部门导入的学时（第十五条），自己申报的不计入。")
            ),
            in: .professional(on: "申报学时")
        ),
        Sample("declaration-check", check, in: .professional(on: "申报学时")),
        Sample(
            "declaration-check-doubtful",
            with(check) {
                $0.evidence = []
                $0.warnings = ["还没有附佐证材料，单位很可能退回。请先补上刊物封面、目录和正文。"]
                $0.preview.hours = "0"
                $0.preview.countsNothing = true
                $0.preview.sentence = "第九条（一）：1 篇 10 学时；论文每年最多 30，今年已计满 30，计入 0。"
                $0.problems = unticked
            },
            in: .professional(on: "申报学时").complaining(unticked)
        ),
        Sample(
            "declaration-submitted",
            SubmittedPage(
                reference: "SB-2026-000041",
                name: "《城市内涝模型在老城区改造中的应用研究》",
                decider: "洪州学院 人事处",
                next: ["洪州学院 人事处 核对材料后认定，一般需要几个工作日。", "认定后计入 2026 年专业科目 10 学时。", "如退回修改，这里和“我的学时”会写明原因，改好可再交。"],
                recordHref: "/years/2026/records/41",
                yearHref: "/years/2026",
                anotherHref: "/declarations/new"
            ),
            in: .professional(on: "申报学时")
        ),
    ]

    private static let unticked = FormProblems([("statement", "请先勾选承诺，再提交。")])

    private static let groups = [
        KindGroup(
            title: "学习培训",
            kinds: [
                KindRow(
                    label: "继续教育机构培训",
                    href: "/declarations/new/institution-training",
                    rule: "考核合格的，按实际学习时间计。",
                    article: "第八条（一）"
                ),
                KindRow(
                    label: "学术会议、讲座",
                    href: "/declarations/new/conference",
                    rule: "按实际参会天数计，每天 8 学时，每年最多 10。",
                    article: "第八条（五）",
                    remaining: "今年还可计 10 学时"
                ),
                KindRow(
                    label: "学历（学位）教育课程",
                    href: "/declarations/new/degree-course",
                    rule: "每门课程 10 学时，每年最多 30。",
                    article: "第八条（六）",
                    remaining: "今年还可计 30 学时"
                ),
            ]
        ),
        KindGroup(
            title: "成果业绩",
            kinds: [
                KindRow(
                    label: "核心刊物论文（译文）",
                    href: "/declarations/new/paper",
                    rule: "每篇 10 学时，每年最多 30。",
                    article: "第九条（一）",
                    remaining: "今年已计满",
                    isUsedUp: true
                ),
                KindRow(
                    label: "专利",
                    href: "/declarations/new/patent",
                    rule: "发明 5，实用新型 3，软件著作权、外观设计 1；每年最多 10。",
                    article: "第九条（三）",
                    remaining: "今年还可计 5 学时"
                ),
            ]
        ),
    ]

    private static let check = DeclarationCheckPage(
        kind: "核心刊物论文（译文）",
        back: Link(text: "返回填写", href: "/declarations/41/edit"),
        answers: [
            Answer(label: "名称", value: "《城市内涝模型在老城区改造中的应用研究》", changeHref: "/declarations/41/edit#title"),
            Answer(label: "完成日期", value: "2026年5月2日", changeHref: "/declarations/41/edit#completed"),
            Answer(label: "篇数", value: "1 篇", changeHref: "/declarations/41/edit#count"),
            Answer(label: "同一成果", value: "没有申报过", changeHref: "/declarations/41/edit#content"),
        ],
        evidence: [
            EvidenceFile(id: "7", fileName: "论文正文.pdf", kind: "PDF · 1.2 MB", href: "/declarations/41/evidence/7")
        ],
        evidenceChangeHref: "/declarations/41/edit#evidence",
        preview: CountPreview(
            hours: "10",
            sentence: "第九条（一）：每篇 10 学时，1 篇 10 学时；论文每年最多 30，今年已计 20，全部计入。",
            changes: [
                HoursChange(label: "公需科目", before: "26", after: "26", required: "30"),
                HoursChange(label: "专业科目", before: "30", after: "40", required: "60"),
                HoursChange(label: "合计", before: "56", after: "66", required: "90"),
            ],
            afterwards: "认定后还差公需 4 学时、专业 20 学时。"
        ),
        decider: "提交后由洪州学院人事处认定。认定前可以撤回。",
        promise: "我承诺以上内容和材料真实。如有虚假，当年学时将被取消（认定办法第十四条）。",
        action: "/declarations/41/submission",
        editHref: "/declarations/41/edit"
    )
}
