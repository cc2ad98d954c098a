public import Markup
public import Mustache

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

/// A page that still has a template.
protocol TemplatePage: Page, MustacheParent {
    /// The template's path below `Templates`, without its ending: `years/show`.
    static var template: String { get }
}

extension TemplatePage {
    func body(in frame: PageFrame) -> HTML {
        PageTemplates.shared?.main(self, in: frame) ?? .nothing
    }
}

/// Returns the value, or `Absent` if it is `nil`. `Absent` hides the section and stops the search for the name.
func given(_ value: (some Sendable)?) -> any Sendable {
    if let value { value } else { Absent() }
}

/// The value of a known name that has no value now.
struct Absent: MustacheCustomRenderable, MustacheParent, Sendable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named: String) -> Any? { nil }
}

extension HTML: MustacheCustomRenderable {
    public var renderText: String { text }
    public var isNull: Bool { isEmpty }
}
