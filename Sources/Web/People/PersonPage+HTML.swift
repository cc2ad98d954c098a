import Markup

extension PersonPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>\(name)</h1>
        \(years.html)</div>
        \(notice)\(standingCard)<div class="split person-split">
        <section class="card-x">
        <h2>人员信息</h2>
        \(facts.html)</section>
        \(account.html(in: frame))</div>
        \(given: asked, { $0.html(in: frame) })\(each: subjects)\(emptyNote)\
        \(given: sanction, { $0.html(in: frame) })
        """
    }

    private var standingCard: HTML {
        """
        <section class="card-x standing" aria-label="\(year) 年完成情况">
        <div class="standing-head standing-\(standing.rawValue)">
        <p class="standing-line">\(headline)</p>
        \(given: deadline, { "<p class=\"deadline\">\($0)</p>\n" })</div>
        <div class="bars">
        \(each: bars)</div>
        \(given: projection, { Self.projectionLine($0) })\(given: certificateHref, { certificateLink($0) })</section>

        """
    }

    private static func projectionLine(_ text: String) -> HTML {
        "<p class=\"projection\"><span class=\"bar-key\" aria-hidden=\"true\"></span>\(text)</p>\n"
    }

    private func certificateLink(_ href: String) -> HTML {
        """
        <div class="actions"><a class="btn btn-outline-primary" href="\(href)">\(year) 年学时证书</a></div>

        """
    }

    private var emptyNote: HTML {
        guard let empty else { return .nothing }
        return "<div class=\"desk-empty\">\n\(empty)</div>\n"
    }
}
