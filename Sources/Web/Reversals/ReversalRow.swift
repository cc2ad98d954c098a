import Markup

/// One request to reverse a record.
struct ReversalRow: Sendable {
    var id: String
    var recordTitle: String
    var recordHref: String
    var person: Link
    /// 学术会议 · 2026 年 · 专业科目 · 计入 10 学时
    var facts: String
    var reason: String
    /// 洪州学院 李某 · 2026年11月20日 10:12
    var requested: String
    /// The hours of the year before and after; empty if the request is decided.
    var changes: [ReversalChange]
    var consequences: [String] = []
    /// `nil` for the user's own request, and for a decided one.
    var decision: ReversalDecision?
    /// 您自己提出的申请须由另一位经办人复核。
    var refusal: String?
    /// 华戊 · 2026年11月21日 09:00 同意撤销。
    var outcome: String?
}

extension ReversalRow {
    func html(in frame: PageFrame) -> HTML {
        """
        <article class="card-x reversal" id="reversal-\(id)">
        <div class="card-head"><h2><a class="record-title" href="\(recordHref)">\(recordTitle)</a></h2>\
        <p class="soft small-text">\(requested) 申请</p></div>
        <p class="small-text">\(person)<span class="soft"> · \(facts)</span></p>
        <div class="split reversal-split">
        <div>
        <p class="soft small-text">撤销原因</p>
        <p>\(reason)</p>
        \(if: !consequences.isEmpty, consequenceList)</div>
        <div>
        \(if: !changes.isEmpty, changes.html)</div>
        </div>
        \(given: refusal, { "<p class=\"waiting\">\($0)</p>\n" })\(given: outcome, { "<p><b>\($0)</b></p>\n" })\
        \(given: decision, { $0.html(for: self, in: frame) })</article>

        """
    }

    private var consequenceList: HTML {
        "<ul class=\"plain-steps after-card\">\n\(each: consequences, { "<li>\($0)</li>\n" })</ul>\n"
    }
}
