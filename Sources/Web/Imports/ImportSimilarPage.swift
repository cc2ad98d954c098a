import Mustache

/// `/imports/{id}/similar`: the rows that are probably the same as an existing record or another row, page by page.
struct ImportSimilarPage: TemplatePage {
    static let template = "imports/similar"

    var back: Link
    var fileName: String
    var lead: String
    var rows: [StagedRow]
    /// The links to the first rows and to the next rows.
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
