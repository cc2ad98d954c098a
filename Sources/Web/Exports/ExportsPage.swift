import Mustache

/// `/exports`: the form for an export with its purpose, and the latest exports.
struct ExportsPage: TemplatePage {
    static let template = "exports/index"

    /// 学时记录, 年度达标情况, 人员: each has its own form.
    var filters: [FilterLink]
    /// The kind of export that the form is for.
    var what: String
    /// 一行一条学时记录，……
    var about: String
    var year: TextField?
    var states: ChoiceField?
    var met: ChoiceField?
    var series: ChoiceField?
    var employer: TextField?
    var format: ChoiceField
    var purpose: TextArea
    /// 导出学时记录
    var button: String
    var action = "/exports"
    var exports: [ExportLine]

    var title: String { "导出" }

    func child(named name: String) -> Any? {
        switch name {
        case "filters": filters
        case "what": what
        case "about": about
        case "year": given(year)
        case "states": given(states)
        case "met": given(met)
        case "series": given(series)
        case "employer": given(employer)
        case "format": format
        case "purpose": purpose
        case "button": button
        case "action": action
        case "exports": exports
        case "hasExports": !exports.isEmpty
        default: nil
        }
    }
}
