import Markup

/// `/search?q=论文`: the clauses of the rules that contain the words.
struct SearchPage: Page {
    var typed: String
    var hits: [RuleSearch.Hit]

    var title: String { typed.isEmpty ? "查找" : "查找“\(typed)”" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>查找</h1></div>
        \(SearchBox(typed: typed))\(results)
        """
    }

    private var results: HTML {
        if typed.isEmpty { return .nothing }
        if hits.isEmpty {
            return EmptyNote(
                heading: "没有找到“\(typed)”",
                text: "请换一个词，例如“论文”“会议”“培训”；查验证书请输入完整的 20 位查验码。",
                action: Link(text: "查看全部规则", href: "/policies")
            ).html
        }
        return """
            <div class="section-head"><h2>\(hits.count == RuleSearch.most ? "最接近的 \(hits.count) 条" : "\(hits.count) 条")</h2></div>
            <ul class="hits">
            \(each: hits, Self.item)</ul>

            """
    }

    private static func item(_ hit: RuleSearch.Hit) -> HTML {
        """
        <li class="card-x"><h3><a href="\(hit.href)">\(hit.name)</a></h3><p>\(hit.text)</p>\
        <p class="soft small-text">\(hit.rule) · \(hit.article)</p></li>

        """
    }
}
