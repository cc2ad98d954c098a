import Mustache

/// One fact in a list of facts: 完成日期 · 2026年3月5日.
struct Fact: MustacheParent, Sendable {
    var label: String
    var value: String

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "value": value
        default: nil
        }
    }
}
