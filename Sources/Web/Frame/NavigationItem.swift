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
        """
        <li><a href="\(href)"\(if: isCurrent, " aria-current=\"page\"")>\(label)\
        \(given: badge, { " <span class=\"nav-badge\">\($0)</span>" })</a></li>

        """
    }
}
