import Mustache

/// `/imports`: a new sheet to bring in, and what was brought in before.
struct ImportsPage: Page {
    static let template = "imports/index"

    var steps = Step.importing(at: 1)
    var file: FileField
    var year: TextField
    /// `/imports/template.xlsx?year=2026`
    var templateHref: String
    /// 下载 2026 年模板
    var templateLabel: String
    /// What was wrong with the file that was just sent.
    var fault: ImportFault?
    var formKey: String
    var action = "/imports"
    var batches: [BatchRow]
    var pager: Pager?

    var title: String { "导入学时" }

    func child(named name: String) -> Any? {
        switch name {
        case "steps": steps
        case "file": file
        case "year": year
        case "templateHref": templateHref
        case "templateLabel": templateLabel
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
