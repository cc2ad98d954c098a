import Mustache

/// One earlier import.
struct BatchRow: MustacheParent, Sendable {
    var fileName: String
    var href: String
    /// 2026年11月20日 10:12
    var when: String
    var who: String
    var chip: StatusChip
    var added: String
    var already: String
    var refused: String

    func child(named name: String) -> Any? {
        switch name {
        case "fileName": fileName
        case "href": href
        case "when": when
        case "who": who
        case "chip": chip
        case "added": added
        case "already": already
        case "refused": refused
        default: nil
        }
    }
}
