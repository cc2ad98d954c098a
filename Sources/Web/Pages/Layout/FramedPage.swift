import Mustache

/// A page inside its frame: what the page's template is rendered with.
struct FramedPage: MustacheParent, Sendable {
    let page: any Page
    let frame: PageFrame

    func child(named name: String) -> Any? {
        name == "frame" ? frame : page.child(named: name)
    }
}
