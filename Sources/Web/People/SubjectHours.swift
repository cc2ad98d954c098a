import Mustache

/// The counted hours of a person's year in one subject.
struct SubjectHours: MustacheParent, Sendable {
    /// 专业
    var label: String
    var hours: String

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "hours": hours
        default: nil
        }
    }
}
