import Markup

/// Says that a form which was sent without a session did nothing, and leads to the page where it is filled in.
///
/// It has no button that sends the form again: nobody should decide without seeing what about.
struct NotDonePage: Page {
    /// The typed texts, line by line, to copy.
    let typed: [Fact]
    /// The page on which the form is filled in.
    let page: String

    var title: String { "刚才的操作没有办理" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>刚才的操作没有办理</h1>\
        <p class="lead">提交的时候，登录或者岗位已经变了。如果还要办理，请打开原来的页面，重新确认。</p></div>
        <div class="card-x">
        \(kept)<div class="actions"><a class="btn btn-primary" href="\(page)">打开原来的页面</a></div>
        </div>
        </div>
        """
    }

    private var kept: HTML {
        typed.isEmpty ? .nothing : "<p>刚才填写的内容如下，需要时可以复制：</p>\n\(typed.html)"
    }
}

extension NotDonePage {
    init(_ form: KeptForm) {
        self.init(typed: TypedTexts.facts(form.body), page: form.page)
    }
}
