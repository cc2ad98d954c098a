import Mustache

/// One sum of the year before and after the reversal.
struct ReversalChange: MustacheParent, Sendable {
    /// 专业科目
    var label: String
    var before: String
    var after: String
    var isLess = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "before": before
        case "after": after
        case "isLess": isLess
        default: nil
        }
    }
}
