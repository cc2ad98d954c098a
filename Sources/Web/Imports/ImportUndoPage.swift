import Markup

/// `/imports/{id}/undo`: the effects of undoing a batch, and the forms for the request and the decision.
struct ImportUndoPage: Page {
    var fileName: String
    var back: Link
    /// The current state: requested, refused or done.
    var state: Flash?
    var facts: [Fact]
    /// The effects, the worst first. Empty if there is nothing to undo.
    var effects: [String]
    /// 已打印证书的人：安甲、本乙……
    var certified: String?
    /// What stays as it is.
    var unaffected: String
    var request: UndoRequest?
    var decision: UndoDecision?

    var title: String { "整批撤销：\(fileName)" }
}

extension ImportUndoPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>整批撤销</h1><p class="lead">\(fileName)</p></div>
        \(state)<div class="split undo-split">
        <div>
        \(if: !effects.isEmpty, warning)\(given: request, { $0.form(in: frame) })\
        \(given: decision, { $0.forms(in: frame) })</div>
        <div class="card-x">
        \(facts.html)</div>
        </div>

        """
    }

    private var warning: HTML {
        """
        <section class="warning" aria-labelledby="undo-effects"><span class="warning-sign" aria-hidden="true">!</span>\
        <div><h2 id="undo-effects"><span class="visually-hidden">警告：</span>撤销以后</h2>
        <ul>
        \(each: effects, { "<li>\($0)</li>\n" })</ul>
        \(given: certified, { "<p class=\"small-text\">\($0)</p>\n" })\
        <p class="soft small-text">\(unaffected)</p></div></section>

        """
    }
}
