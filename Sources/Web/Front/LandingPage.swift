import Markup

/// `/`: the ways into the site for everybody, the search, and the rules in force.
struct LandingPage: Page {
    /// 江西省
    var province: String
    /// The link for a signed-in visitor: 进入我的学时; `nil` if nobody is signed in.
    var home: Link?
    var entries: [Entry] = Entry.all
    /// The newest rules of this jurisdiction.
    var rules: [Link] = []
    /// The accounts to try, only in a demonstration.
    var demo: DemoHint?

    var title: String { "首页" }

    func body(in frame: PageFrame) -> HTML {
        """
        <section class="landing">
        <div class="landing-lead">
        <h1>\(province)专业技术人员继续教育学时</h1>
        <p>申报、认定、登记和出具证书都在这里办理。每一条学时计入多少、依据哪一条，都逐条写明。</p>
        \(given: home, { "<div class=\"actions\">\($0.button(isMain: true))</div>\n" })</div>
        \(SearchBox())</section>
        <h2 class="visually-hidden">按身份办理</h2>
        <ul class="entries">
        \(each: entries, { $0.card(isSignedIn: home != nil) })</ul>
        \(ruleList)\(demo)
        """
    }

    private var ruleList: HTML {
        guard !rules.isEmpty else { return .nothing }
        return """
            <section class="landing-rules" aria-labelledby="rules-title">
            <div class="section-head"><h2 id="rules-title">现行认定规则</h2><a href="/policies">全部规则</a></div>
            <ul class="rule-links">\(each: rules, { "<li>\($0.html)</li>" })</ul>
            </section>

            """
    }
}
