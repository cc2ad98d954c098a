import Markup

/// Why a list is empty, and what to do about it.
struct EmptyNote: Sendable {
    var heading: String
    var text: String
    var action: Link?
}

extension EmptyNote: Piece {
    var html: HTML {
        """
        <div class="empty">
        <h2>\(heading)</h2>
        <p class="soft">\(text)</p>
        \(given: action, { "<div class=\"actions\">\($0.button(isMain: true))</div>\n" })</div>

        """
    }
}
