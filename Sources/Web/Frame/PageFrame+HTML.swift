import Markup

/// The layout that every page has. It is written as markup, because Mustache would take longer for it than for the rest
/// of a page.
extension PageFrame {
    /// The whole document with the page.
    func document(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="zh-CN"\(textSizeClass)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(problems.isEmpty ? "" : "请更正：")\(page.title) · 学时</title>
        \(head)\(refreshing(page.refresh))
        </head>
        <body>
        <a class="skip-link" href="#main">跳到正文</a>
        \(masthead)
        <main id="main" class="container" tabindex="-1">
        \(flashNotice)\(problemSummary)\(page.body(in: self))
        </main>
        <footer class="colophon">
        <div class="container"><span>学时 · 专业技术人员继续教育学时登记、认定与证书</span>\
        <nav class="colophon-links" aria-label="页脚"><a href="/policies">认定规则</a> \
        <a href="/verification">查验证书</a></nav></div>
        </footer>
        </body>
        </html>

        """
    }

    private var textSizeClass: HTML {
        largerText ? " class=\"larger-text\"" : .nothing
    }

    private var flashNotice: HTML {
        guard let flash else { return .nothing }
        return "<div class=\"notice notice-\(flash.kind.rawValue)\" role=\"status\"><p>\(flash.text)</p></div>"
    }

    private var problemSummary: HTML {
        guard !problems.isEmpty else { return .nothing }
        return """
            <div class="notice notice-bad problems" role="alert" tabindex="-1" aria-labelledby="problems-title">
            <h2 id="problems-title">请更正后再提交</h2>
            <ul>
            \(each: problems.list)</ul>
            </div>

            """
    }

    /// The reload for browsers without scripts. With scripts, the page updates itself.
    private func refreshing(_ seconds: Int?) -> HTML {
        guard let seconds else { return .nothing }
        return "\n<noscript><meta http-equiv=\"refresh\" content=\"\(String(seconds))\"></noscript>"
    }

    /// The links in the document's head.
    private var head: HTML {
        """
        <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(assets.bootstrap)">
        <link rel="stylesheet" href="\(assets.styles)">
        <script src="\(assets.script)" defer></script>
        """
    }

    /// The product's name, the signed-in account and the navigation.
    private var masthead: HTML {
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
            <div class="who\(account.officeSwitch == nil ? "" : " who-of-several")">\
            <span class="who-name">\(account.name)</span>\
            \(span("who-role", account.role))\(span("who-unit", account.organisation))</div>\
            \(officeLink(account.officeSwitch))
            <form method="post" action="/sign-out"><input type="hidden" name="csrf_token" value="\(csrfToken)">\
            <button class="tool">退出</button></form>
            """
    }

    private func officeLink(_ change: OfficeSwitch?) -> HTML {
        guard let change else { return .nothing }
        return "<a class=\"tool\" href=\"/offices\">\(change.rawValue)</a>"
    }

    private func span(_ name: String, _ text: String?) -> HTML {
        guard let text else { return .nothing }
        return "<span class=\"\(name)\">\(text)</span>"
    }

    private var mainNavigation: HTML {
        guard account != nil else { return .nothing }
        return """
            <nav class="mainnav" aria-label="主导航"><ul class="container">
            \(each: navigation)</ul></nav>

            """
    }
}

extension FieldProblem: Piece {
    /// One line of the summary, with a link to the field if there is one.
    var html: HTML {
        field.isEmpty ? "<li>\(message)</li>" : "<li><a href=\"#\(field)\">\(message)</a></li>"
    }
}
