import Markup

/// `/imports/{id}/similar`: the rows that are probably the same as an existing record or another row, page by page.
struct ImportSimilarPage: Page {
    var back: Link
    var fileName: String
    var lead: String
    var rows: [StagedRow]
    /// The links to the first rows and to the next rows.
    var first: Link?
    var next: Link?

    var title: String { "相似的行：\(fileName)" }
}

extension ImportSimilarPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>相似的行</h1><p class="lead">\(fileName)：\(lead)</p></div>
        \(rows.isEmpty ? EmptyNote.nothingSimilar.html : rows.table)\
        \(if: first != nil || next != nil, "<p class=\"table-more\">\(first) \(next)</p>\n")
        """
    }
}

extension EmptyNote {
    fileprivate static let nothingSimilar = EmptyNote(heading: "没有相似的行", text: "这里没有要核对的内容。")
}
