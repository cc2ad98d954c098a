import Markup

extension Pattern {
    /// What a page says, and what a visitor may do.
    static let messages = [
        Pattern(
            name: "StatusChip",
            use: "状态：一个词加一个符号",
            examples: """
                <p>\(each: [
                    StatusChip(tone: .ok, text: "已认定"), StatusChip(tone: .wait, text: "待单位认定"),
                    StatusChip(tone: .lacking, text: "未达到年度要求"), StatusChip(tone: .bad, text: "退回修改"),
                    StatusChip(tone: .plain, text: "草稿"),
                ], { "\($0) " })</p>
                """
        ),
        Pattern(
            name: "Flash",
            use: "提示：刚才发生了什么，或者要注意什么",
            examples: """
                \(each: [
                    Flash(kind: .success, text: "申报已提交，等待单位认定。"),
                    Flash(kind: .information, text: "该年度已经关闭，只办理补学和撤销。"),
                    Flash(kind: .warning, text: "有 2 条将在 3 天内超期。"),
                    Flash(kind: .failure, text: "该年度学时因虚假材料不予计入。"),
                ])
                """
        ),
        Pattern(
            name: "EmptyNote",
            use: "空列表：为什么是空的，可以做什么",
            examples: EmptyNote(
                heading: "没有待审核的申报",
                text: "有人提交申报以后，会显示在这里。",
                action: Link(text: "查看本单位人员", href: "#EmptyNote")
            ).html
        ),
        Pattern(
            name: "Link",
            use: "链接和按钮：说清楚做什么",
            examples: """
                <div class="actions">\(Link(text: "认定 3 条", href: "#Link").button(isMain: true))\
                \(Link(text: "退回修改", href: "#Link").button())\
                <a class="btn btn-outline-danger" href="#Link">审核不通过</a>\(Link(text: "查看规则", href: "#Link"))</div>
                """
        ),
    ]
}
