import Mustache

/// `/imports`: a new sheet to bring in, and what was brought in before.
struct ImportsPage: Page {
    static let template = "imports/index"

    var steps = Step.importing(at: 1)
    /// Wishes of others to take an import back.
    var undos: [UndoWish] = []
    /// What may be brought in; a single one needs no choice.
    var kinds: [ImportKindLink]
    /// hours, cohort or roster.
    var kind: String
    var file: FileField
    /// What is asked before the file: all that a cohort was granted.
    var rowsBefore: [FieldRow] = []
    /// What is asked after it: the year of rows that name none.
    var rowsAfter: [FieldRow] = []
    /// `/imports/template.xlsx?kind=hours&year=2026`
    var templateHref: String
    /// 下载 2026 年模板
    var templateLabel: String
    /// Of series with a policy of their own.
    var seriesTemplates: [Link] = []
    /// What the sheet must hold, and what need not be feared.
    var advice: [String]
    /// What was wrong with the file that was just sent.
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
