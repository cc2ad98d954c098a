import Mustache

/// One year among those a person can look at.
struct YearLink: MustacheParent, Sendable {
    /// 2026
    var label: String
    var href: String
    var isCurrent = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
}
