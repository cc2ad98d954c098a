import Markup

/// `/people/{id}/years/{year}/sanction`: what the cancelling of a year changes, and the form to confirm it.
struct SanctionPage: Page {
    var year: String
    /// 王晓雯 · 洪州学院
    var lead: String
    var back: Link
    /// The hours of each subject and of the whole year, now and afterwards.
    var changes: [SanctionChange]
    /// 2026 年度将由已达标变为未达标。
    var standing: String
    /// 以下 1 份证书随之失效：, or that there is none.
    var certificatesLead: String
    /// Each certificate that becomes invalid: 2026 年度学时证书 编号 …，2026年3月5日出具
    var certificates: [String] = []
    /// The rule, and what can be undone.
    var basis: String
    var reason: TextArea
    var action: String

    var title: String { "取消 \(year) 年度学时" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        \(back.back)<div class="page-head"><h1>\(title)</h1><p class="lead">\(lead)</p></div>
        \(effects)\(form(in: frame))</div>

        """
    }

    private var effects: HTML {
        """
        <section class="card-x">
        <h2>取消以后</h2>
        <table class="list sanction-changes">
        <caption class="visually-hidden">计入学时的变化</caption>
        <thead><tr><th scope="col">科目</th><th scope="col" class="num">现在计入</th>\
        <th scope="col" class="num">取消后计入</th></tr></thead>
        <tbody>
        \(each: changes)</tbody>
        </table>
        <p>\(standing)</p>
        <p>\(certificatesLead)</p>
        \(if: !certificates.isEmpty, "<ul>\(each: certificates, { "<li>\($0)</li>\n" })</ul>\n")</section>

        """
    }

    private func form(in frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(reason)<p class="soft small-text">\(basis)</p>
        <div class="actions"><button class="btn btn-danger">\(title)</button>\
        <a class="btn btn-outline-primary" href="\(back.href)">返回，暂不取消</a></div>
        </form>

        """
    }
}

/// One sum of the year, before and after it is cancelled.
struct SanctionChange: Sendable {
    /// 专业科目
    var label: String
    var before: String
    var after: String
    var isLess: Bool
}

extension SanctionChange: Piece {
    var html: HTML {
        """
        <tr><th scope="row">\(label)</th><td class="num" data-label="现在计入">\(before)</td>\
        <td class="num\(if: isLess, " less")" data-label="取消后计入">\(after)\(if: isLess, Self.sign)</td></tr>

        """
    }

    private static let sign: HTML = " <span aria-hidden=\"true\">↓</span>"
}
