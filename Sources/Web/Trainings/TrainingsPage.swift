import Mustache

/// `/trainings`: the trainings that a provider registered, newest first.
struct TrainingsPage: TemplatePage {
    static let template = "trainings/index"

    var newHref = "/trainings/new"
    var rows: [TrainingRow]
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "培训登记" }

    func child(named name: String) -> Any? {
        switch name {
        case "newHref": newHref
        case "rows": rows
        case "hasRows": !rows.isEmpty
        case "pager": given(pager)
        case "empty": given(empty)
        default: nil
        }
    }
}
