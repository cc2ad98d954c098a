import Markup

/// `/declarations/new`: the kinds of activities that can be declared, each with its rule and the rest of its cap.
struct ChooseKindPage: Page {
    /// 2026
    var year: String
    var groups: [KindGroup]
    /// A notice before the choice: the series gets its hours by another channel, or the year is closed.
    var notice: Flash?

    var title: String { "申报学时" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>申报学时</h1>\
        \(if: !groups.isEmpty, lead)</div>
        \(notice)\(each: groups)\(if: groups.isEmpty, Self.nothing.html)
        """
    }

    private var lead: HTML {
        "<p class=\"lead\">选择学时类型，余额按 \(year) 年度计。同一成果只计一次，按最高的一项算。</p>"
    }

    private static let nothing = EmptyNote(
        heading: "没有需要您自己申报的学时",
        text: "您所在系列的学时由主管部门统一登记，登记后会显示在“我的学时”里。",
        action: Link(text: "查看我的学时", href: "/years")
    )
}

/// Kinds that belong together: 学习培训, 成果业绩 …
struct KindGroup: Sendable {
    var title: String
    var kinds: [KindRow]
}

extension KindGroup: Piece {
    var html: HTML {
        """
        <div class="section-head"><h2>\(title)</h2></div>
        <ul class="kinds">
        \(each: kinds)</ul>

        """
    }
}

/// One kind of activity to choose.
struct KindRow: Sendable {
    /// 核心刊物论文（译文）
    var label: String
    /// `/declarations/new/paper`
    var href: String
    /// 每篇 10 学时，每年最多 30。
    var rule: String
    /// 第九条（一）
    var article: String
    /// 今年还可计 10 学时; `nil` without a cap.
    var remaining: String?
    /// Whether nothing of the cap is left. The kind can still be declared, but counts nothing.
    var isUsedUp = false
}

extension KindRow: Piece {
    var html: HTML {
        """
        <li><a class="kind" href="\(href)"><span class="kind-label">\(label)</span>\
        <span class="kind-rule">\(rule)</span><span class="kind-foot"><span>\(article)</span>\
        \(given: remaining, { "<span\(attribute: "class", isUsedUp ? "used-up" : nil)>\($0)</span>" })</span></a></li>

        """
    }
}
