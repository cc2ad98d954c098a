import Markup

extension PersonPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>\(name)</h1>
        \(years.html)<p class="lead">\(lead)</p></div>
        \(notice)\(standingCard)\(each: subjects)\(emptyNote)\(account.html(in: frame))\
        \(given: asked, { $0.html(in: frame) })\(given: sanction, { $0.html(in: frame) })
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
        \(given: projection, { Self.projectionLine($0) })</section>

        """
    }

    private static func projectionLine(_ text: String) -> HTML {
        "<p class=\"projection\"><span class=\"bar-key\" aria-hidden=\"true\"></span>\(text)</p>\n"
    }

    private var emptyNote: HTML {
        guard let empty else { return .nothing }
        return "<div class=\"desk-empty\">\n\(empty)</div>\n"
    }
}
