import Mustache

/// A page: plain, already formatted values, and the name of the template that shows them.
///
/// Templates read values by name through `child(named:)`. It is a plain switch, because reading a struct by reflection
/// costs more than the query behind it. Return `nil` only for an unknown name. Pass an optional value through `given`;
/// without it, Mustache would look the name up in the surrounding rows.
protocol Page: MustacheParent, Sendable {
    /// The template's path below `Templates`, without its ending: `years/show`.
    static var template: String { get }
    /// The text of the browser's tab, before the product's name.
    var title: String { get }
    /// Seconds until a browser without scripts reloads the page, for pages that show running work.
    var refresh: Int? { get }
}

extension Page {
    var refresh: Int? { nil }
}

/// A page that is written as markup in Swift instead of a template. It is used for pages that are opened very often.
protocol MarkupPage: Page {
    var html: HTML { get }
}

extension MarkupPage {
    static var template: String { "" }

    func child(named name: String) -> Any? { nil }
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
