import Mustache

/// A person who still lacks hours this year.
struct MissingHoursRow: MustacheParent, Sendable {
    var name: String
    var href: String
    /// 还差公需 4、专业 30
    var missing: String
    /// 另有 2 条待审
    var pending: String?

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "href": href
        case "missing": missing
        case "pending": given(pending)
        default: nil
        }
    }
}
