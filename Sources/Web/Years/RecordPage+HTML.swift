import Markup

extension RecordPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>\(name)</h1>\(chip)</div>
        \(returned)\(given: waiting, { "<div class=\"notice notice-info\"><p>\($0)</p></div>\n" })\
        <div class="split record-split">
        <div>
        <section class="card-x">
        <h2>学时</h2>
        <ol class="flow"><li><span>申报</span><b>\(claimed)</b></li><li><span>认定</span><b>\(recognised)</b></li>\
        <li class="flow-end"><span>计入</span><b>\(counted)</b></li></ol>
        <p class="explanation">\(explanation)</p>
        \(calculation)</section>
        <section class="card-x">
        <h2>内容</h2>
        \(facts.html)</section>
        <section class="card-x">
        <h2>佐证材料</h2>
        \(evidence.list(orNone: "没有附佐证材料。"))</section>
        </div>
        <section class="card-x">
        <h2>办理经过</h2>
        \(history.html)</section>
        </div>
        \(actions(frame))
        """
    }

    private var calculation: HTML {
        guard !steps.isEmpty else { return .nothing }
        return """
            <details class="fold"><summary>怎么算的</summary><div class="fold-body tree">\(steps)</div></details>

            """
    }

    private func actions(_ frame: PageFrame) -> HTML {
        guard editHref != nil || withdrawAction != nil || removeAction != nil else { return .nothing }
        return """
            <div class="actions">
            \(given: editHref, { "<a class=\"btn btn-primary\" href=\"\($0)\">修改</a>\n" })\
            \(given: withdrawAction, { Self.button("撤回申报", $0, frame) })\
            \(given: removeAction, { Self.button("删除草稿", $0, frame) })</div>
            """
    }

    private static func button(_ words: String, _ action: String, _ frame: PageFrame) -> HTML {
        """
        <form method="post" action="\(action)">
        \(frame.token)
        <button class="btn btn-outline-danger">\(words)</button>
        </form>

        """
    }
}
