import Markup

/// `/organisations`: the organisations that the authority's region manages. Applications that wait come first.
struct OrganisationsPage: Page {
    var search: String
    var filters: [FilterLink]
    var rows: [OrganisationRow]
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "单位" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>单位</h1><p class="lead">按管理权限归本部门管理的单位，以及它们的注册申请。</p></div>
        <div class="toolbar no-print">
        <form method="get" action="/organisations" class="search" role="search">
        <label class="visually-hidden" for="search">单位名称（从头写起）或统一社会信用代码</label>
        <input class="form-control" type="search" id="search" name="search" value="\(search)" \
        placeholder="名称（从头写起）或信用代码" maxlength="100" autocomplete="off">
        <button class="btn btn-outline-primary">查找</button>
        </form>
        \(filters.html)</div>
        \(if: !rows.isEmpty, list)\(empty)
        """
    }

    private var list: HTML {
        """
        <div class="table-frame">
        <table class="list organisations">
        <caption class="visually-hidden">单位</caption>
        <thead><tr><th scope="col">单位</th><th scope="col">统一社会信用代码</th><th scope="col">类别</th>\
        <th scope="col">管理权限</th><th scope="col">状态</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>
        \(pager)
        """
    }
}

/// An organisation in the list.
struct OrganisationRow: Sendable {
    var name: String
    var href: String
    var creditCode: String
    var kinds: String
    var region: String
    var chip: StatusChip
    /// 2026年3月5日 09:20 提交
    var note: String?
}

extension OrganisationRow: Piece {
    var html: HTML {
        """
        <tr><th scope="row"><a href="\(href)">\(name)</a>\
        \(given: note, { "<p class=\"small-text soft\">\($0)</p>" })</th>
        <td data-label="信用代码"><span class="code">\(creditCode)</span></td>
        <td data-label="类别">\(kinds)</td><td data-label="管理权限">\(region)</td>
        <td data-label="状态">\(chip)</td></tr>

        """
    }
}
