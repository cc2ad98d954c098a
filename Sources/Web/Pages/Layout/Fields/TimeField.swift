import Mustache

/// Time spent: either hours (`hours`), or days and minutes (`days`, `halfDays`, `minutes`), not both.
struct TimeField: MustacheParent, Sendable {
    var label: String
    var hint: String?
    var hours = ""
    var days = ""
    /// `nil` if the policy does not count half days.
    var halfDays: String?
    var minutes = ""
    /// The problem of all boxes together. Its link leads to `#hours`.
    var problem: String?

    private var half: Any {
        if let halfDays { HalfDays(value: halfDays) } else { Absent() }
    }

    func child(named key: String) -> Any? {
        switch key {
        case "name": "hours"
        case "label": label
        case "hint": given(hint)
        case "problem": given(problem)
        case "hours": hours
        case "days": days
        case "half": half
        case "minutes": minutes
        case "describedBy": given(describedBy("hours", hint: hint, problem: problem))
        default: nil
        }
    }
}

/// The box for half days.
private struct HalfDays: MustacheParent, Sendable {
    var value: String

    func child(named key: String) -> Any? { key == "value" ? value : nil }
}
