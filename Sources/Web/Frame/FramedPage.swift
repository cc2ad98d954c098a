import Mustache

/// A page inside its frame, as the data of its template.
struct FramedPage: MustacheParent, Sendable {
    let page: any TemplatePage
    let frame: PageFrame

    func child(named name: String) -> Any? {
        name == "frame" ? frame : page.child(named: name)
    }
}
