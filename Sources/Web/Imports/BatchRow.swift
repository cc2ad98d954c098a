import Mustache

/// One earlier import.
struct BatchRow: MustacheParent, Sendable {
    var fileName: String
    /// 学时表
    var kind: String
    var href: String
    /// 2026年11月20日 10:12
    var when: String
    var who: String
    var chip: StatusChip
    var added: String
    var already: String
    var similar: String = "0"
    var refused: String

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "kind": kind
        case "href": href
        case "when": when
        case "who": who
        case "chip": chip
        case "added": added
        case "already": already
        case "similar": similar
        case "refused": refused
        default: nil
        }
    }
}
