import Markup

/// One entry of the main navigation.
struct NavigationItem: Sendable {
    var label: String
    var href: String
    var isCurrent = false
    /// A short figure beside the label, the number of waiting items.
    var badge: String?
}

extension NavigationItem: Piece {
    var html: HTML {
        "<li><a href=\"\(href)\"\(currentMark)>\(label)\(badgeMark)</a></li>\n"
    }

    private var currentMark: HTML {
        isCurrent ? " aria-current=\"page\"" : .nothing
    }

    private var badgeMark: HTML {
        guard let badge else { return .nothing }
        return " <span class=\"nav-badge\">\(badge)</span>"
    }
}
