import Mustache

/// `POST /reviews/recognition` without `confirmed`: shows several declarations again before they are recognised.
struct RecognitionPage: TemplatePage {
    static let template = "reviews/recognition"

    var rows: [RecognitionRow]
    /// The ticked declarations that cannot be recognised, with the reasons.
    var left: [SkippedRow] = []
    var formKey: String
    var action = "/reviews/recognition"
    var back = Link(text: "审核申报", href: "/reviews")

    var title: String { "认定 \(rows.count) 条" }

    func child(named name: String) -> Any? {
        switch name {
        case "rows": rows
        case "left": left
        case "formKey": formKey
        case "action": action
        case "back": back
        case "count": rows.count
        case "hasRows": !rows.isEmpty
        case "hasLeft": !left.isEmpty
        default: nil
        }
    }
}
