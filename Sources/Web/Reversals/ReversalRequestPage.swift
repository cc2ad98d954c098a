import Markup

/// `/people/{person}/records/{id}/reversal`: the request to reverse a recognised record.
struct ReversalRequestPage: Page {
    var recordTitle: String
    var back: Link
    var facts: [Fact]
    /// The hours of the year, before and after.
    var changes: [ReversalChange]
    /// 2026 年将由已达标变为未达标。
    var consequences: [String]
    /// The request that waits already. Nobody can ask a second time.
    var waiting: WaitingRequest?
    var reason: TextArea
    var action: String

    var title: String { "申请撤销：\(recordTitle)" }
}

extension ReversalRequestPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        \(back.back)<div class="page-head"><h1>申请撤销认定</h1><p class="lead">\(recordTitle)</p></div>
        \(waiting)<section class="card-x">
        <h2>这条记录</h2>
        \(facts.html)</section>
        <section class="card-x">
        <h2>撤销之后</h2>
        \(changes.html)\
        \(if: !consequences.isEmpty, "<ul class=\"plain-steps\">\n\(each: consequences, { "<li>\($0)</li>\n" })</ul>\n")\
        <p class="soft small-text after-card">撤销另外登记一笔，原记录和全部经过都会保留。</p>
        </section>
        \(if: waiting == nil, form(frame))</div>
        """
    }

    private func form(_ frame: PageFrame) -> HTML {
        """
        <form class="card-x" method="post" action="\(action)">
        \(frame.token)
        \(reason)<p class="soft small-text">提交后由另一位经办人复核，复核之前学时不变。</p>
        <div class="actions"><button class="btn btn-danger">提交撤销申请</button>\
        <a class="btn btn-outline-primary" href="\(back.href)">返回，暂不撤销</a></div>
        </form>

        """
    }
}

/// A request about the same record that waits for the second person.
struct WaitingRequest: Sendable {
    /// 林知远于2026年11月20日 10:12 申请
    var requested: String
    var reason: String
    /// `/reversals/{id}`
    var href: String
}

extension WaitingRequest: Piece {
    var html: HTML {
        """
        <div class="notice notice-wait"><h2>已有一份撤销申请在等待复核</h2>
        <p>\(requested)，原因：\(reason)</p>
        <p><a href="\(href)">查看这份申请</a></p></div>

        """
    }
}
