import Markup

/// `/policies`: all rules for counting hours. The page is open to anyone, because the law is public.
struct PoliciesPage: Page {
    var rows: [PolicyRow]

    var title: String { "认定规则" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>认定规则</h1>
        <p class="lead">学时怎样计算，依据哪一条，原文没写明的怎样处理，都写在这里。无需登录。</p>
        </div>
        <div class="table-frame">
        <table class="list policies">
        <caption class="visually-hidden">认定规则</caption>
        <thead><tr><th scope="col">规则</th><th scope="col">适用</th><th scope="col">年度</th>\
        <th scope="col">要求</th><th scope="col">数字来源</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>

        """
    }
}

/// One rule of the list, in its newest edition.
struct PolicyRow: Sendable {
    var jurisdiction: String
    var title: String
    var href: String
    /// The years of each edition, with a link.
    var editions: [Link]
    /// 各系列, or 卫生
    var series: String
    /// 每年 90 学时
    var required: String
    var verified: StatusChip
}

extension PolicyRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><a class="record-title" href="\(href)">\(title)</a></th>
        <td data-label="适用">\(jurisdiction) · \(series)</td>
        <td data-label="年度"><span>\(each: editions, { Self.edition($0) })</span></td>
        <td data-label="要求">\(required)</td>
        <td data-label="数字来源">\(verified)</td>
        </tr>

        """
    }

    private static func edition(_ link: Link) -> HTML {
        "<a class=\"edition-link\" href=\"\(link.href)\">\(link.text)</a>"
    }
}
