import Markup
import Mustache

/// Why a list is empty, and what to do about it.
struct EmptyNote: MustacheParent, Sendable {
    var heading: String
    var text: String
    var action: Link?

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "text": text
        case "action": given(action)
        default: nil
        }
    }
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
