import Mustache

/// `/people`: the people that this account manages, with their results of the year.
struct PeoplePage: TemplatePage {
    static let template = "people/index"

    var year: String
    var years: [YearLink]
    var search: String
    /// Uses POST, because a document number must not appear in an address. The answer is a redirect.
    var searchAction = "/people/search"
    /// The hidden values of the search: year, filter.
    var kept: [HiddenField] = []
    /// 全部, 未达标, 已达标, 未激活.
    var filters: [FilterLink]
    /// 姓名, one for each subject, 合计, 年度, 账号, in this order.
    var columns: [ColumnHead]
    var rows: [PersonRow]
    var pager: Pager?
    var empty: EmptyNote?
    var exportHref: String?
    /// 导出当前筛选的 15 人
    var exportNote: String?
    var slipsAction = "/activation-slips"
    var formKey: String

    var title: String { "人员" }

    func child(named name: String) -> Any? {
        switch name {
        case "year": year
        case "search": search
        case "searchAction": searchAction
        case "kept": kept
        case "filters": filters
        case "columns": columns
        case "rows": rows
        case "pager": given(pager)
        case "empty": given(empty)
        case "exportHref": given(exportHref)
        case "exportNote": given(exportNote)
        case "slipsAction": slipsAction
        case "formKey": formKey
        case "yearSwitch": years.html
        case "hasRows": !rows.isEmpty
        case "canIssueSlips": rows.contains { $0.canHaveSlip }
        default: nil
        }
    }
}
