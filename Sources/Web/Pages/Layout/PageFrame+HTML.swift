/// The parts of the layout that every page carries, written as markup because Mustache would take longer over them
/// than over the rest of a page.
extension PageFrame {
    /// Links of the document's head.
    var head: HTML {
        """
        <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(assets.bootstrap)">
        <link rel="stylesheet" href="\(assets.styles)">
        <script src="\(assets.script)" defer></script>
        """
    }

    /// Who the product is, who is signed in, and where one may go.
    var masthead: HTML {
        """
        \(demoBanner)<header class="masthead">
        <div class="container masthead-row">
        <a class="brand" href="/"><img class="brand-mark" src="\(assets.icon)" width="36" height="36" alt="">\
        <span class="brand-name">学时</span><span class="brand-line">专业技术人员继续教育</span></a>
        <div class="masthead-tools">
        <form method="post" action="/preferences/text-size" class="text-size">
        <input type="hidden" name="csrf_token" value="\(csrfToken)">
        <input type="hidden" name="return_to" value="\(path)">
        \(textSizeButton)
        </form>
        \(visitor)
        </div>
        </div>
        \(mainNavigation)</header>
        """
    }

    private var demoBanner: HTML {
        guard isDemo else { return .nothing }
        return """
            <aside class="demo-banner" aria-label="演示环境">演示环境：人员与单位均为虚构，数据随时可能清空。</aside>

            """
    }

    private var textSizeButton: HTML {
        largerText
            ? "<button class=\"tool\" name=\"size\" value=\"normal\">标准字号</button>"
            : "<button class=\"tool\" name=\"size\" value=\"larger\">大字号</button>"
    }

    private var visitor: HTML {
        guard let account else { return "<a class=\"tool\" href=\"/sign-in\">登录</a>" }
        return """
            <div class="who"><span class="who-name">\(account.name)</span>\
            \(span("who-role", account.role))\(span("who-unit", account.organisation))</div>
            <form method="post" action="/sign-out"><input type="hidden" name="csrf_token" value="\(csrfToken)">\
            <button class="tool">退出</button></form>
            """
    }

    private func span(_ name: String, _ text: String?) -> HTML {
        guard let text else { return .nothing }
        return "<span class=\"\(name)\">\(text)</span>"
    }

    private var mainNavigation: HTML {
        guard account != nil else { return .nothing }
        return """
            <nav class="mainnav" aria-label="主导航"><ul class="container">
            \(HTML(navigation.map(\.html)))</ul></nav>

            """
    }
}
