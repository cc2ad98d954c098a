import Markup

@testable import Web

extension YearPlan {
    /// One gap with more ways than fit on the page, and one gap that nothing can fill.
    static let short = YearPlan(
        lead: "该年度已经结束。当年完成、还没有申报的学时仍可申报；符合条件的还可以补学（第十三条）。",
        gaps: [
            PlanGap(
                label: "专业还差 30 学时",
                article: "第六条",
                ways: [
                    PlanWay(name: "继续教育机构培训", room: "没有上限", href: "/declarations/new/institution-training"),
                    PlanWay(name: "核心刊物论文（译文）", room: "还可计 20 学时，再有 2 篇可计 20 学时", href: "/declarations/new/paper"),
                    PlanWay(name: "学术会议、讲座", room: "还可计 10 学时", href: "/declarations/new/conference"),
                    PlanWay(name: "本单位培训", room: "还可计 10 学时", href: "/declarations/new/employer-training"),
                    PlanWay(name: "专利", room: "还可计 5 学时", href: "/declarations/new/patent"),
                    PlanWay(name: "主管部门导入", room: "没有上限", registrar: "由主管部门登记，不用自己申报"),
                ]
            ),
            PlanGap(label: "公需还差 4 学时", article: nil, ways: []),
        ]
    )
}

extension HTML {
    static let sampleSteps: HTML = """
        <p class="tree-head">核心刊物论文：认定 40 学时，计入 30 学时</p><ul class="steps-tree">\
        <li>每篇 10 学时，4 篇共 40 学时 <span class="article">第九条（一）</span></li>\
        <li>上限已满，可用其他类型的学时补足</li></ul>
        """
}
