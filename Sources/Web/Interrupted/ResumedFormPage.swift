import Markup

/// A form that was sent before the sign-in, with what was typed. It is sent again when its button is pressed.
struct ResumedFormPage: Page {
    let form: KeptForm
    /// The typed texts, line by line.
    let typed: [Fact]
    /// What the form does: 退回.
    let act: String

    init(_ form: KeptForm) {
        self.form = form
        typed = ResumedFormWords.facts(form.body)
        act = ResumedFormWords.act(form.path)
    }

    var title: String { "核对后再提交" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>核对后再提交</h1><p class="lead">刚才要办的是：\(act)。</p></div>
        <form class="card-x" method="post" action="\(form.path)">
        \(frame.token)
        \(form.fields)\(typed.isEmpty ? "" : typed.html)<div class="actions"><button class="btn btn-primary">\(act)</button>\
        <a class="btn btn-outline-primary" href="/">返回，不再提交</a></div>
        </form>
        </div>
        """
    }
}
