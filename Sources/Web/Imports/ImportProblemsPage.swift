import Markup

/// `/imports/{id}/problems`: the problems in the rows of a sheet, all or of one kind, page by page.
struct ImportProblemsPage: Page {
    var back: Link
    var fileName: String
    /// 全部, 证件号码校验位不对 29 …
    var filters: [FilterLink]
    /// Advice for the kind that is shown.
    var advice: String?
    var rows: [ImportProblemRow]
    var pager: Pager?
    var receipt: Link?

    var title: String { "有问题的行：\(fileName)" }
}

extension ImportProblemsPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>有问题的行</h1>\(given: receipt, { $0.button() })\
        <p class="lead">\(fileName)</p></div>
        <div class="problem-filters">
        \(filters.html)</div>
        \(given: advice, { "<p class=\"after-filters\">\($0)</p>\n" })\
        \(rows.isEmpty ? EmptyNote.noProblems.html : rows.table)\(pager)
        """
    }
}

extension EmptyNote {
    fileprivate static let noProblems = EmptyNote(heading: "没有这样的行", text: "这里没有要改正的内容。")
}
