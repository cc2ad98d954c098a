import Markup

/// A page: ready values, and the markup that shows them.
protocol Page: Sendable {
    /// The text of the browser's tab, before the product's name.
    var title: String { get }
    /// Seconds until a browser without scripts reloads the page, for pages that show running work.
    var refresh: Int? { get }
    /// The page's own part, between the header and the footer. It begins with the page's one `h1`.
    /// - Parameter frame: What the page's forms and links need from around it.
    func body(in frame: PageFrame) -> HTML
}

extension Page {
    var refresh: Int? { nil }
}
