import Markup

/// `/organisations/{id}/offices`: who holds the offices of an organisation, and the form for another one.
struct HoldersPage: Page {
    var organisation: String
    /// The way back, for the authority above.
    var back: Link?
    var rows: [HolderRow]
    /// `/organisations/{id}/offices`
    var path: String
    /// The fields of the form, or none if the actor may grant nothing here.
    var fields: [FormField]

    var title: String { "岗位" }

    func body(in frame: PageFrame) -> HTML {
        """
        \(back?.back ?? .nothing)<div class="page-head"><h1>岗位</h1>\
        <p class="lead">\(organisation)的管理员和经办人。岗位结束后立即不能用，办理过的记录不变。</p></div>
        \(if: !rows.isEmpty, list(frame))\
        \(if: rows.isEmpty, EmptyNote(heading: "还没有岗位", text: "请在下面给第一个人设岗位。").html)\
        \(if: !fields.isEmpty, form(frame))
        """
    }

    private func list(_ frame: PageFrame) -> HTML {
        """
        <div class="table-frame">
        <table class="list holders">
        <caption class="visually-hidden">现有岗位</caption>
        <thead><tr><th scope="col">姓名</th><th scope="col">岗位</th><th scope="col">期限</th><th scope="col">账号</th>\
        <th scope="col"><span class="visually-hidden">操作</span></th></tr></thead>
        <tbody>
        \(each: rows, { $0.html(in: frame, path) })</tbody>
        </table>
        </div>

        """
    }

    private func form(_ frame: PageFrame) -> HTML {
        """
        <div class="section-head"><h2>新设岗位</h2></div>
        <form class="card-x narrow" method="post" action="\(path)">
        \(frame.token)
        \(each: fields)<div class="actions"><button class="btn btn-primary">设岗位</button></div>
        </form>

        """
    }
}

/// One office with its holder.
struct HolderRow: Sendable {
    var id: String
    var name: String
    var login: String?
    /// 单位经办人
    var role: String
    /// 江西省，卫生系列
    var scope: String?
    /// 到 2026年12月31日
    var term: String
    var chip: StatusChip
    var canEnd: Bool
    var canHaveCode: Bool
}

extension HolderRow {
    func html(in frame: PageFrame, _ path: String) -> HTML {
        """
        <tr><th scope="row">\(name)\(given: login, { "<p class=\"small-text soft\">\($0)</p>" })</th>
        <td data-label="岗位">\(role)\(given: scope, { "<p class=\"small-text soft\">\($0)</p>" })</td>
        <td data-label="期限">\(term)</td><td data-label="账号">\(chip)</td>
        <td class="row-links">\(if: canHaveCode, button(frame, "\(path)/\(id)/code", "重发激活码", "btn-outline-primary"))\
        \(if: canEnd, button(frame, "\(path)/\(id)/end", "结束", "btn-outline-danger"))</td></tr>

        """
    }

    private func button(_ frame: PageFrame, _ action: String, _ text: String, _ style: String) -> HTML {
        """
        <form method="post" action="\(action)">\(frame.token)<button class="btn btn-sm \(style)">\(text)\
        <span class="visually-hidden">：\(name)，\(role)</span></button></form>
        """
    }
}
