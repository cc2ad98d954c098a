import Markup

/// The header of every page: whose site it is, who is signed in, and where to go.
extension PageFrame {
    /// - Parameter title: The title of the page, shown beside the folded navigation if the page has no entry there.
    func masthead(_ title: String) -> HTML {
        """
        \(if: isDemo, Self.demoBanner)<header class="masthead">
        <div class="container masthead-row">
        \(letterhead.brand)
        <div class="masthead-tools">
        <form method="post" action="/preferences/text-size" class="text-size">
        \(token)
        <input type="hidden" name="return_to" value="\(path)">
        <button class="tool" name="size" value="\(largerText ? "normal" : "larger")">\
        \(largerText ? "标准字号" : "大字号")</button>
        </form>
        \(visitor)
        </div>
        </div>
        \(mainNavigation(title))</header>
        """
    }

    private static let demoBanner: HTML = """
        <aside class="demo-banner" aria-label="演示环境">演示环境：人员与单位均为虚构，数据随时可能清空。</aside>

        """

    private var visitor: HTML {
        guard let account else { return "<a class=\"tool\" href=\"/sign-in\">登录</a>" }
        return """
            <div class="who\(if: account.officeSwitch != nil, " who-of-several")">\
            <span class="who-name">\(account.name)</span>\
            \(given: account.role, { "<span class=\"who-role\">\($0)</span>" })\
            \(given: account.organisation, { "<span class=\"who-unit\">\($0)</span>" })</div>\
            \(given: account.officeSwitch, { "<a class=\"tool\" href=\"/offices\">\($0.rawValue)</a>" })
            <form method="post" action="/sign-out">\(token)<button class="tool">退出</button></form>
            """
    }

    /// On a phone the links are folded behind a box to tick, which works without a script.
    private func mainNavigation(_ title: String) -> HTML {
        guard account != nil else { return .nothing }
        return """
            <nav class="mainnav" aria-label="主导航"><div class="container">
            <input class="nav-toggle visually-hidden" type="checkbox" id="nav-toggle" autocomplete="off">\
            <label class="nav-label" for="nav-toggle"><span>\(place ?? title)</span><span class="nav-word">菜单</span></label>
            <ul>
            \(each: navigation)</ul></div></nav>

            """
    }

    /// The entry of the navigation to which this page belongs.
    private var place: String? { navigation.first(where: \.isCurrent)?.label }
}
