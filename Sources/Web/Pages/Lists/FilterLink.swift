import Mustache

/// One of a few ways to look at a list: 全部 40 · 未达标 12.
struct FilterLink: MustacheParent, Sendable {
    var label: String
    /// How many rows it shows.
    var count: String?
    var href: String
    var isCurrent = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "count": given(count)
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
}
