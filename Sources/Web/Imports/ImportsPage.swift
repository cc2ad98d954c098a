import Mustache

/// `/imports`: the form for a new import, and the earlier imports.
struct ImportsPage: TemplatePage {
    static let template = "imports/index"

    var steps = Step.importing(at: 1)
    /// Requests of other people to undo an import.
    var undos: [UndoRequestRow] = []
    /// The kinds of sheets that the account may import. A single kind needs no choice.
    var kinds: [ImportKindLink]
    /// hours, cohort or roster.
    var kind: String
    var file: FileField
    /// The fields before the file: the hours that a cohort was granted.
    var rowsBefore: [FieldRow] = []
    /// The fields after the file: the year of rows that name none.
    var rowsAfter: [FieldRow] = []
    /// `/imports/template.xlsx?kind=hours&year=2026`
    var templateHref: String
    /// 下载 2026 年模板
    var templateLabel: String
    /// Templates for series that have their own policy.
    var seriesTemplates: [Link] = []
    /// The required content of the sheet, and other advice.
    var advice: [String]
    /// The problem of the file that was just sent.
    var fault: ImportFault?
    var formKey: String
    var action = "/imports"
    var batches: [BatchRow]
    var pager: Pager?

    var title: String { "导入" }

    func child(named name: String) -> Any? {
        switch name {
        case "steps": steps
        case "undos": undos
        case "hasUndos": !undos.isEmpty
        case "kinds": kinds
        case "hasKinds": kinds.count > 1
        case "kind": kind
        case "file": file
        case "rowsBefore": rowsBefore
        case "rowsAfter": rowsAfter
        case "templateHref": templateHref
        case "templateLabel": templateLabel
        case "seriesTemplates": seriesTemplates
        case "hasSeriesTemplates": !seriesTemplates.isEmpty
        case "advice": advice
        case "fault": given(fault)
        case "formKey": formKey
        case "action": action
        case "batches": batches
        case "pager": given(pager)
        case "hasBatches": !batches.isEmpty
        default: nil
        }
    }
}
