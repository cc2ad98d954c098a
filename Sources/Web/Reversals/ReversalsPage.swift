import Mustache

/// `/reversals`: requests to reverse a record, which a second person has to decide.
struct ReversalsPage: TemplatePage {
    static let template = "reversals/index"

    var rows: [ReversalRow]
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "撤销复核" }

    func child(named name: String) -> Any? {
        switch name {
        case "rows": rows
        case "pager": given(pager)
        case "empty": given(empty)
        case "hasRows": !rows.isEmpty
        default: nil
        }
    }
}
