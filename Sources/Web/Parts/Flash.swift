import Markup
import Mustache

/// One sentence about what just happened, shown once at the top of the next page.
struct Flash: MustacheParent, Sendable {
    enum Kind: String, Sendable {
        case success = "ok"
        case information = "info"
        case warning = "wait"
        case failure = "bad"
    }

    var kind: Kind
    var text: String

    func child(named name: String) -> Any? {
        switch name {
        case "kind": kind.rawValue
        case "text": text
        default: nil
        }
    }
}

extension Flash: Piece {
    var html: HTML { "<div class=\"notice notice-\(kind.rawValue)\"><p>\(text)</p></div>\n" }
}
