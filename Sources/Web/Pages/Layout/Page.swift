import Mustache

/// One page: plain, already formatted values, and the name of the template that shows them.
///
/// Templates ask for values by name through `child(named:)`, a plain switch, because reading a struct by reflection
/// costs more than the query behind it. Answer `nil` only for a name the page does not know: a name that is known
/// but has no value today answers through `given`, so that Mustache does not go on looking in the surrounding rows.
protocol Page: MustacheParent, Sendable {
    /// The template's path below `Templates`, without its ending: `years/show`.
    static var template: String { get }
    /// What the browser's tab says, before the product's name.
    var title: String { get }
    /// Seconds after which a browser without scripts asks for the page again: while it shows work under way.
    var refresh: Int? { get }
}

extension Page {
    var refresh: Int? { nil }
}

/// A page that is written as markup in Swift instead of a template: for the page that everybody opens.
protocol MarkupPage: Page {
    var html: HTML { get }
}

extension MarkupPage {
    static var template: String { "" }

    func child(named name: String) -> Any? { nil }
}

/// The value, or the known absence of one: an empty text that hides its section and stops the search for its name.
func given(_ value: (some Sendable)?) -> any Sendable {
    if let value { value } else { Absent() }
}

/// A name that is known and has no value.
struct Absent: MustacheCustomRenderable, MustacheParent, Sendable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named: String) -> Any? { nil }
}
