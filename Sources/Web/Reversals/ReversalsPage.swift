import Markup

/// `/reversals`: requests to reverse a record, which a second person has to decide.
struct ReversalsPage: Page {
    var rows: [ReversalRow]
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "撤销复核" }
}

extension ReversalsPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>撤销复核</h1><p class="lead">一人申请，另一人复核后才撤销。</p></div>
        \(each: rows, { $0.html(in: frame) })\(pager)\(empty)
        """
    }
}
