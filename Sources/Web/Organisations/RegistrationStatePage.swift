import Markup

/// `/registration/state`: how far an application is, for whoever has its link.
struct RegistrationStatePage: Page {
    var organisation: String
    var chip: StatusChip
    /// What happens now, and what to do.
    var sentence: String
    var facts: [Fact]
    /// The address of this page, shown once after registering.
    var link: String?

    var title: String { "单位注册进度" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>单位注册进度</h1><p class="lead">\(organisation)　\(chip)</p></div>
        \(given: link, Self.keep)<section class="card-x"><p>\(sentence)</p>
        \(facts.html)</section>
        </div>

        """
    }

    private static func keep(_ link: String) -> HTML {
        """
        <div class="notice notice-wait"><h2>请保存这个链接</h2>\
        <p>查看进度、修改退回的注册，都要用它。链接只显示这一次，请不要发给无关的人。</p>\
        <p><code class="long-code">\(link)</code></p>\
        <div class="actions no-print"><button class="btn btn-outline-primary" type="button" hidden data-print>打印本页</button></div>\
        </div>

        """
    }
}
