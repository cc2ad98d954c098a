import Markup

/// A link with its text.
struct Link: Sendable {
    var text: String
    var href: String
}

extension Link: Piece {
    var html: HTML { "<a href=\"\(href)\">\(text)</a>" }

    /// The link as a button.
    /// - Parameter isMain: Whether it is what most visitors want here.
    func button(isMain: Bool = false) -> HTML {
        "<a class=\"btn \(isMain ? "btn-primary" : "btn-outline-primary")\" href=\"\(href)\">\(text)</a>"
    }

    /// The way back, above the page's heading.
    var back: HTML { "<a class=\"back\" href=\"\(href)\">\(text)</a>\n" }
}
