import Mustache

/// `/imports/{id}/similar`: every row that is likely the same as something that is there, page by page.
struct ImportSimilarPage: Page {
    static let template = "imports/similar"

    var back: Link
    var fileName: String
    var lead: String
    var rows: [StagedRow]
    /// To the first rows again, and to those after these.
    var first: Link?
    var next: Link?

    var title: String { "相似的行：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "back": back
        case "fileName": fileName
        case "lead": lead
        case "rows": rows
        case "hasRows": !rows.isEmpty
        case "isRoster": false
        case "first": given(first)
        case "next": given(next)
        default: nil
        }
    }
}
