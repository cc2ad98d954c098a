import Mustache

/// A page inside its frame: what the layout and the page's template are rendered with.
struct FramedPage: MustacheParent, Sendable {
    let page: any Page
    let frame: PageFrame

    func child(named name: String) -> Any? {
        switch name {
        case "frame": frame
        case "title": page.title
        default: page.child(named: name)
        }
    }
}
