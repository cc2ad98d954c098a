import Markup

/// `/imports/{id}/people`: the people that a sheet would add or has added, page by page.
struct ImportPeoplePage: Page {
    var back: Link
    var fileName: String
    /// 共 1,204 人。系统里还没有的人，请核对姓名和号码。
    var lead: String
    var newPeople: [NewPersonRow]
    var pager: Pager?

    var title: String { "新人员：\(fileName)" }
}

extension ImportPeoplePage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>新人员</h1><p class="lead">\(fileName)：\(lead)</p></div>
        \(newPeople.isEmpty ? EmptyNote.nobodyNew.html : newPeople.table)\(pager)
        """
    }
}

extension EmptyNote {
    fileprivate static let nobodyNew = EmptyNote(heading: "没有新人员", text: "表中的人员都已在系统里。")
}
