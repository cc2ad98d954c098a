import Mustache

/// The choice of one sheet from a workbook.
struct SheetChoice: MustacheParent, Sendable {
    /// `/imports/{id}/sheet`
    var action: String
    var field: ChoiceField
    var cancelAction: String

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "field": field
        case "cancelAction": cancelAction
        default: nil
        }
    }
}
