import Markup

/// The document around a page.
extension PageFrame {
    /// The whole document with the page.
    func document(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="zh-CN"\(if: largerText, " class=\"larger-text\"")>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(problems.isEmpty ? "" : "请更正：")\(page.title) · 学时</title>
        \(letterhead.head)\(given: page.refresh, Self.reload)
        </head>
        <body>
        <a class="skip-link" href="#main">跳到正文</a>
        \(masthead(page.title))
        <main id="main" class="container" tabindex="-1">
        \(given: flash, Self.notice)\(problemSummary)\(page.body(in: self))
        </main>
        \(letterhead.footer)
        </body>
        </html>

        """
    }

    private static func notice(_ flash: Flash) -> HTML {
        "<div class=\"notice notice-\(flash.kind.rawValue)\" role=\"status\"><p>\(flash.text)</p></div>"
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
    private static func reload(after seconds: Int) -> HTML {
        "\n<noscript><meta http-equiv=\"refresh\" content=\"\(seconds)\"></noscript>"
    }
}

extension FieldProblem: Piece {
    /// One line of the summary, with a link to the field if there is one.
    var html: HTML {
        field.isEmpty ? "<li>\(message)</li>" : "<li><a href=\"#\(field)\">\(message)</a></li>"
    }
}
