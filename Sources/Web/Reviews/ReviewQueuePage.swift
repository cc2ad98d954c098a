import Mustache

/// `/reviews`: the declarations that wait for this clerk, the longest waiting first.
struct ReviewQueuePage: TemplatePage {
    static let template = "reviews/index"

    /// 待办 12 条，其中 3 条已等 5 天以上。
    var summary: String
    /// A drop-down that limits the list to one kind of activity.
    var activity: ChoiceField
    /// The hidden values of the filter: order.
    var kept: [HiddenField] = []
    /// 申报, 类型, 申报学时, 将计入, 已等, in this order.
    var columns: [ColumnHead]
    var rows: [ReviewRow]
    var pager: Pager?
    /// Set if there are no rows.
    var empty: EmptyNote?
    var recognitionAction = "/reviews/recognition"

    var title: String { "审核申报" }

    func child(named name: String) -> Any? {
        switch name {
        case "summary": summary
        case "activity": activity
        case "kept": kept
        case "columns": columns
        case "rows": rows
        case "pager": given(pager)
        case "empty": given(empty)
        case "recognitionAction": recognitionAction
        case "hasRows": !rows.isEmpty
        default: nil
        }
    }
}
