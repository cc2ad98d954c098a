import Markup

extension YearPlan: Piece {
    /// The number of ways that fit on a screen. The rest is folded.
    private static let shown = 3

    /// The section with its heading, the target of `#plan`.
    var html: HTML {
        guard lead != nil || !gaps.isEmpty else { return .nothing }
        return """
            <div class="section-head"><h2 id="plan">还差什么、怎么补</h2></div>
            <section class="card-x plan" aria-labelledby="plan">
            \(leadLine)\(gapList)\(HTML(alternatives.map { "<p>\($0)</p>\n" }))</section>

            """
    }

    private var leadLine: HTML {
        guard let lead else { return .nothing }
        return "<p>\(lead)</p>\n"
    }

    private var gapList: HTML {
        gaps.isEmpty ? .nothing : "<div class=\"plan-gaps\">\n\(each: gaps)</div>\n"
    }

    fileprivate static func list(of ways: [PlanWay]) -> HTML {
        let rest = ways.dropFirst(shown)
        let folded: HTML =
            rest.isEmpty
            ? .nothing
            : """
            <details class="fold small-text"><summary>另有 \(String(rest.count)) 种</summary>
            <ul class="ways">
            \(each: rest)</ul></details>

            """
        return "<ul class=\"ways\">\n\(each: ways.prefix(shown))</ul>\n\(folded)"
    }
}

extension PlanGap: Piece {
    var html: HTML {
        "<div class=\"plan-gap\">\n<h3>\(label)\(place)</h3>\n\(body)</div>\n"
    }

    private var place: HTML {
        guard let article else { return .nothing }
        return " <span class=\"article\">\(article)</span>"
    }

    private var body: HTML {
        ways.isEmpty
            ? "<p class=\"soft\">没有还能计入的学时类型，请向单位或主管部门咨询。</p>\n" : YearPlan.list(of: ways)
    }
}

extension PlanWay: Piece {
    var html: HTML {
        "<li><div><p>\(name)</p><p class=\"soft small-text\">\(room)\(who)</p></div>\(link)</li>\n"
    }

    private var who: HTML {
        guard let registrar else { return .nothing }
        return "；\(registrar)"
    }

    private var link: HTML {
        guard let href else { return .nothing }
        return "<a class=\"small-text\" href=\"\(href)\">去申报<span class=\"visually-hidden\">：\(name)</span></a>"
    }
}
