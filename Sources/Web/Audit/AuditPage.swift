import Markup

/// `/audit`: the audit log, newest first.
struct AuditPage: Page {
    var login: TextField
    var number: TextField
    var action: ChoiceField
    var from: TextField
    var to: TextField
    /// The person of the search: 林知远（360199********9017）
    var whom: String?
    /// The same search without the person.
    var withoutPerson: String
    var person: HiddenField?
    /// How far the log is sealed.
    var seal: [Fact]
    var rows: [AuditRow]
    /// 2026年11月2日至12月1日，本页查看了 200 条中的 3 条。
    var summary: String
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "日志" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>日志</h1>\
        <p class="lead">谁在什么时候、从哪里、以什么岗位办理了什么。日志只能查看，不能改动。</p></div>
        <form class="card-x audit-search" method="post" action="/audit/search">
        \(frame.token)
        \(person)\(FieldRow(.text(login), .text(number), .select(action)))\(FieldRow(.text(from), .text(to)))\
        \(given: whom, chosen)<button class="btn btn-primary">查找</button>
        </form>
        <details class="fold"><summary>封存情况</summary><div class="fold-body">
        \(seal.html)
        <p class="soft">要核验日志有没有被改动，请系统管理员运行 xueshi audit verify，并与保存在别处的根值核对。</p></div></details>
        <p class="soft">\(summary)</p>
        \(if: !rows.isEmpty, list)\(empty)

        """
    }

    private func chosen(_ whom: String) -> HTML {
        "<p>涉及人员：<b>\(whom)</b>　<a href=\"\(withoutPerson)\">不限人员</a></p>\n"
    }

    private var list: HTML {
        """
        <div class="table-frame">
        <table class="list audit">
        <caption class="visually-hidden">日志，最新的在前</caption>
        <thead><tr><th scope="col">时间</th><th scope="col">办理人</th><th scope="col">事项</th>\
        <th scope="col">涉及人员</th><th scope="col">来源</th><th scope="col" class="num">封存号</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>
        \(pager)
        """
    }
}

/// One entry of the log.
struct AuditRow: Sendable {
    var at: String
    /// The name of the account, or 系统.
    var who: String
    /// lin，单位经办人，洪州学院
    var office: String?
    var action: String
    /// What the action concerned: 学时记录 0190…，2026 年度
    var subject: String
    var detail: String?
    var whom: String?
    /// 360199********9017
    var number: String?
    var origin: String
    /// The number of the seal, or 待封存.
    var seal: String
}

extension AuditRow: Piece {
    var html: HTML {
        """
        <tr><td data-label="时间" class="figure">\(at)</td>
        <td data-label="办理人">\(who)\(given: office, { "<p class=\"small-text soft\">\($0)</p>" })</td>
        <td data-label="事项"><b>\(action)</b><p class="small-text soft">\(subject)\
        \(given: detail, { "<br>\($0)" })</p></td>
        <td data-label="涉及人员">\(whom ?? "—")\(given: number, { "<p class=\"small-text soft\">\($0)</p>" })</td><td data-label="来源">\(origin)</td>
        <td data-label="封存号" class="num">\(seal)</td></tr>

        """
    }
}
