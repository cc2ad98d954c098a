import Markup

/// `/reversals`: the requests to undo an import or to reverse a record, which a second person has to decide.
struct ReversalsPage: Page {
    var undos: [UndoRow] = []
    var rows: [ReversalRow]
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "撤销复核" }
}

extension ReversalsPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>撤销复核</h1><p class="lead">一人申请，另一人复核后才撤销。</p></div>
        \(each: undos)\(each: rows, { $0.html(in: frame) })\(pager)\(empty)
        """
    }
}

/// `/reversals/{id}`: one request to reverse a record, waiting or decided.
struct ReversalPage: Page {
    var row: ReversalRow
    var back = Link(text: "撤销复核", href: "/reversals")

    var title: String { "撤销复核：\(row.recordTitle)" }
}

extension ReversalPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>撤销复核</h1></div>
        \(row.html(in: frame))
        """
    }
}
