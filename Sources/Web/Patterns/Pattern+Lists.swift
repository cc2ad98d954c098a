import Markup

extension Pattern {
    /// What belongs to a list.
    static let lists = [
        Pattern(
            name: "FilterLink",
            use: "筛选：每一类有多少条",
            examples: [
                FilterLink(label: "全部", count: "40", href: "#FilterLink", isCurrent: true),
                FilterLink(label: "未达标", count: "12", href: "#FilterLink"),
                FilterLink(label: "有待认定", count: "3", href: "#FilterLink"),
            ].html
        ),
        Pattern(
            name: "ColumnHead",
            use: "列表：在手机上每一行成为一张卡片",
            examples: """
                <div class="table-frame"><table class="list"><caption class="visually-hidden">人员</caption>
                <thead><tr>\(each: [
                    ColumnHead(label: "姓名", href: "#ColumnHead", order: .ascending), ColumnHead(label: "单位"),
                    ColumnHead(label: "合计", isNumber: true),
                ])</tr></thead>
                <tbody>
                <tr><th scope="row">王晓雯</th><td data-label="单位">洪州学院</td><td class="num" data-label="合计">90</td></tr>
                <tr><th scope="row">何以宁</th><td data-label="单位">示范市人民医院</td>\
                <td class="num" data-label="合计">22.5</td></tr>
                </tbody></table></div>
                """
        ),
        Pattern(
            name: "Pager",
            use: "翻页",
            examples: """
                \(Pager(summary: "第 21–40 条，共 312 条", previous: "#Pager", next: "#Pager"))\
                \(Pager(summary: "共 1,234,567 人", first: "#Pager", previous: "#Pager", next: "#Pager", label: "无页码翻页"))
                """
        ),
    ]
}
