import Markup

/// A request to undo a whole import, in the list of requests that wait.
struct UndoRow: Sendable {
    var id: String
    /// 学时表.xlsx
    var fileName: String
    /// `/imports/{id}/undo`
    var href: String
    /// 洪州学院 李文静 · 2026年11月20日 10:12
    var requested: String
    /// 新增 4,861 条
    var facts: String
    var reason: String
    /// 您自己提出的申请须由另一位经办人复核; `nil` if the user may decide.
    var refusal: String?
}

extension UndoRow: Piece {
    var html: HTML {
        """
        <article class="card-x reversal" id="undo-\(id)">
        <div class="card-head"><h2><a class="record-title" href="\(href)">整批撤销：\(fileName)</a></h2>\
        <p class="soft small-text">\(requested) 申请</p></div>
        <p class="soft small-text">\(facts)</p>
        <p class="soft small-text after-card">撤销原因</p>
        <p>\(reason)</p>
        \(given: refusal, { "<p class=\"waiting\">\($0)</p>\n" })<div class="actions">\(way)</div>
        </article>

        """
    }

    private var way: HTML {
        refusal == nil
            ? "<a class=\"btn btn-primary\" href=\"\(href)\">查看并复核</a>"
            : "<a class=\"btn btn-outline-primary\" href=\"\(href)\">查看申请</a>"
    }
}
