import Mustache

/// Time spent: either hours (`hours`), or days and minutes (`days`, `minutes`), one form or the other.
struct TimeField: MustacheParent, Sendable {
    var label: String
    var hint: String?
    var hours = ""
    var days = ""
    var minutes = ""
    /// Said for the pair as a whole; its link leads to `#hours`.
    var problem: String?

    func child(named key: String) -> Any? {
        switch key {
        case "name": "hours"
        case "label": label
        case "hint": given(hint)
        case "problem": given(problem)
        case "hours": hours
        case "days": days
        case "minutes": minutes
        case "describedBy": given(describedBy("hours", hint: hint, problem: problem))
        default: nil
        }
    }
}
