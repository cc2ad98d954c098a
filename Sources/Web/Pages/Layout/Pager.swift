import Mustache

/// The shown part of a long list, with links to the parts before and after it.
struct Pager: MustacheParent, Sendable {
    /// 第 21–40 条，共 312 条
    var summary: String
    var previous: String?
    var next: String?

    func child(named name: String) -> Any? {
        switch name {
        case "summary": summary
        case "previous": given(previous)
        case "next": given(next)
        default: nil
        }
    }
}
