import Mustache

/// `/imports/{id}/people`: the people that a sheet would add or has added, page by page.
struct ImportPeoplePage: TemplatePage {
    static let template = "imports/people"

    var back: Link
    var fileName: String
    /// 共 1,204 人。系统里还没有的人，请核对姓名和号码。
    var lead: String
    var newPeople: [NewPersonRow]
    var pager: Pager?

    var title: String { "新人员：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "back": back
        case "fileName": fileName
        case "lead": lead
        case "newPeople": newPeople
        case "hasNewPeople": !newPeople.isEmpty
        case "pager": given(pager)
        default: nil
        }
    }
}
