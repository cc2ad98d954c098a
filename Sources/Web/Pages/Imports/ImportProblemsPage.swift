import Mustache

/// `/imports/{id}/problems`: everything that is wrong with the rows of a sheet, or one kind of it, page by page.
struct ImportProblemsPage: Page {
    static let template = "imports/problems"

    var back: Link
    var fileName: String
    /// 全部, 证件号码校验位不对 29 …
    var filters: [FilterLink]
    /// What to do about the kind that is shown.
    var advice: String?
    var rows: [ImportProblemRow]
    var pager: Pager?
    var receipt: Link?

    var title: String { "有问题的行：\(fileName)" }

    func child(named name: String) -> Any? {
        switch name {
        case "back": back
        case "fileName": fileName
        case "filters": filters
        case "advice": given(advice)
        case "rows": rows
        case "hasRows": !rows.isEmpty
        case "pager": given(pager)
        case "receipt": given(receipt)
        default: nil
        }
    }
}

/// One thing wrong with one row of the sheet.
struct ImportProblemRow: MustacheParent, Sendable {
    /// 17
    var row: String
    /// 原第 17 行: where it stood in the sheet of which this one is a receipt.
    var original: String?
    var person: String?
    /// As the sheet heads it: 身份证号.
    var column: String
    /// Masked where it is a document number.
    var value: String?
    var message: String

    func child(named name: String) -> Any? {
        switch name {
        case "row": row
        case "original": given(original)
        case "person": given(person)
        case "column": column
        case "value": given(value)
        case "message": message
        default: nil
        }
    }
}
