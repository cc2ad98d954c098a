import Markup

/// One sentence about what just happened, shown once at the top of the next page.
struct Flash: Sendable {
    enum Kind: String, Sendable {
        case success = "ok"
        case information = "info"
        case warning = "wait"
        case failure = "bad"
    }

    var kind: Kind
    var text: String
}

extension Flash: Piece {
    var html: HTML { "<div class=\"notice notice-\(kind.rawValue)\"><p>\(text)</p></div>\n" }
}
