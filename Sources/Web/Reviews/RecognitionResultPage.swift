import Markup

/// `POST /reviews/recognition` with `confirmed`: what was recognised, and what was not, with the reasons.
struct RecognitionResultPage: Page {
    /// The recognised declarations: 安甲《…》.
    var recognised: [RecognisedRow]
    var left: [SkippedRow] = []
    /// The hours that were added: 30.
    var sum: String
    var back = Link(text: "审核申报", href: "/reviews")

    var title: String { "已\(Wording.recognition) \(recognised.count) 条" }
}

/// A declaration that was recognised just now.
struct RecognisedRow: Sendable {
    var person: String
    var title: String
    var href: String
    /// 计入 10 学时
    var counted: String
}

extension RecognitionResultPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>\(title)\(if: !left.isEmpty, "，\(left.count) 条没有\(Wording.recognition)")</h1>\
        \(if: !recognised.isEmpty, "<p class=\"lead\">共计入 \(sum) 学时，已经生效。</p>")</div>
        \(if: !left.isEmpty, leftNotice)\(if: !recognised.isEmpty, list)\
        <div class="actions"><a class="btn btn-primary" href="\(back.href)">回到\(back.text)</a></div>
        """
    }

    private var leftNotice: HTML {
        """
        <div class="notice notice-wait"><h2>没有\(Wording.recognition)的</h2><ul>
        \(each: left)</ul></div>

        """
    }

    private var list: HTML {
        """
        <section class="card-x">
        <h2>已\(Wording.recognition)的</h2>
        <ul class="lines side-lines">
        \(each: recognised)</ul>
        </section>

        """
    }
}

extension RecognisedRow: Piece {
    var html: HTML {
        """
        <li><a href="\(href)">\(title)</a><span class="soft small-text">\(person)</span>\
        <span class="side-state small-text">\(counted)</span></li>

        """
    }
}
