import Mustache

/// One count of a checked sheet.
struct ImportTile: MustacheParent, Sendable {
    var figure: String
    var label: String
    /// The link to the counted rows on the same page.
    var href: String?
    var isBad = false

    func child(named name: String) -> Any? {
        switch name {
        case "figure": figure
        case "label": label
        case "href": given(href)
        case "isBad": isBad
        default: nil
        }
    }
}
