import Markup

extension YearCertificatePage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>\(year) 年学时证书</h1>
        \(years.html)</div>
        <section class="card-x standing" aria-label="年度完成情况">
        <div class="standing-head standing-\(standing.rawValue)"><p class="standing-line">\(headline)</p></div>
        <div class="bars">
        \(each: bars)</div>
        \(given: pendingNote, { "<p class=\"projection\">\($0)</p>\n" })\
        \(given: issueAction, { Self.issue($0, frame) })\(unchanged)</section>
        <div class="section-head"><h2>已出具的证书</h2></div>
        \(certificates.isEmpty ? empty : list)
        """
    }

    private static func issue(_ action: String, _ frame: PageFrame) -> HTML {
        """
        <form class="actions" method="post" action="\(action)" >
        \(frame.token)
        <button class="btn btn-primary">出具证书</button>
        <span class="soft small-text">按此刻的学时出具。出具新证书后，旧证书会标为“已替换”。</span>
        </form>

        """
    }

    private var unchanged: HTML {
        guard isUnchanged else { return .nothing }
        return "<p class=\"projection\">现在的学时与有效的证书一致，直接下载下面的证书即可，不用重新出具。</p>\n"
    }

    private var list: HTML {
        """
        <div class="table-frame">
        <table class="list">
        <caption class="visually-hidden">\(year) 年已出具的证书</caption>
        <thead><tr><th scope="col">证书编号</th><th scope="col">出具日期</th><th scope="col">状态</th>\
        <th scope="col">所载学时</th><th scope="col"><span class="visually-hidden">操作</span></th></tr></thead>
        <tbody>
        \(each: certificates)</tbody>
        </table>
        </div>

        """
    }

    private var empty: HTML {
        """
        <div class="empty"><p>\(year) 年还没有出具过证书。</p>\
        <p class="soft">任何时候都可以出具；未达标的年度会如实写明还差多少。</p></div>

        """
    }
}

extension CertificateRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row">\(number)</th>
        <td data-label="出具日期">\(issued)</td>
        <td data-label="状态">\(chip)</td>
        <td data-label="所载学时"><span>\(contents)\
        \(given: note, { "<br><span class=\"soft small-text\">\($0)</span>" })</span></td>
        <td class="row-links"><a href="\(pdfHref)">下载 PDF<span class="visually-hidden"> \(number)</span></a>\
        <a href="\(checkHref)">查验页<span class="visually-hidden"> \(number)</span></a></td>
        </tr>

        """
    }
}
