import Mustache

/// `/imports/{id}/problems`: the problems in the rows of a sheet, all or of one kind, page by page.
struct ImportProblemsPage: TemplatePage {
    static let template = "imports/problems"

    var back: Link
    var fileName: String
    /// 全部, 证件号码校验位不对 29 …
    var filters: [FilterLink]
    /// Advice for the kind that is shown.
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

/// One problem in one row of the sheet.
struct ImportProblemRow: MustacheParent, Sendable {
    /// 17
    var row: String
    /// 原第 17 行: the row's number in the original sheet, if this sheet is a receipt.
    var original: String?
    var person: String?
    /// The heading of the column in the sheet: 身份证号.
    var column: String
    /// Masked if it is a document number.
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
