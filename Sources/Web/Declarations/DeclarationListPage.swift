import Markup

/// `/declarations`: a person's own declarations of all years, drafts first.
struct DeclarationListPage: Page {
    var filters: [FilterLink]
    var rows: [DeclarationRow]
    var pager: Pager?
    /// Set if the list is empty.
    var empty: EmptyNote?

    var title: String { "我的申报" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>我的申报</h1>\
        <a class="btn btn-primary" href="/declarations/new">申报学时</a></div>
        <div class="toolbar">\(filters.html)</div>
        \(empty)\(table(frame))\(pager)
        """
    }

    private func table(_ frame: PageFrame) -> HTML {
        guard !rows.isEmpty else { return .nothing }
        return """
            <div class="table-frame">
            <table class="list declarations">
            <caption class="visually-hidden">我的申报</caption>
            <thead><tr><th scope="col">名称</th><th scope="col">完成日期</th><th scope="col">计入年度</th>\
            <th scope="col">状态</th><th scope="col"><span class="visually-hidden">操作</span></th></tr></thead>
            <tbody>
            \(each: rows, { $0.html(frame) })</tbody>
            </table>
            </div>

            """
    }
}

/// One declaration in the list.
struct DeclarationRow: Sendable {
    var title: String
    /// 核心刊物论文（译文）
    var kind: String
    var completed: String
    var year: String
    var chip: StatusChip
    /// 继续填写, 修改 or 查看.
    var action: Link
    /// `/declarations/{id}/removal`; `nil` if it cannot be deleted.
    var removeAction: String?
}

extension DeclarationRow {
    fileprivate func html(_ frame: PageFrame) -> HTML {
        """
        <tr>
        <th scope="row">\(title)<p class="soft small-text">\(kind)</p></th>
        <td data-label="完成日期">\(completed)</td>
        <td data-label="计入年度">\(year)</td>
        <td data-label="状态">\(chip)</td>
        <td class="row-acts"><a class="btn btn-sm btn-outline-primary" href="\(action.href)">\(action.text)\
        <span class="visually-hidden">：\(title)</span></a>\(removal(frame))</td>
        </tr>

        """
    }

    private func removal(_ frame: PageFrame) -> HTML {
        guard let removeAction else { return .nothing }
        return """
            <details class="fold removal"><summary>删除<span class="visually-hidden">：\(title)</span></summary>\
            <form method="post" action="\(removeAction)">\(frame.token)<p class="small-text">删除后不能恢复。</p>\
            <button class="btn btn-sm btn-outline-danger">确定删除</button></form></details>
            """
    }
}
