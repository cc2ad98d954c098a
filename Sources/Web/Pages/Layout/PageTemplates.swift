import Mustache

/// All templates, read and parsed once at start.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Reads every `*.mustache` below the directory. Throws if one cannot be parsed.
    init(directory: String) async throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        library = try await MustacheLibrary(directory: directory)
    }

    /// The page as a whole document; `nil` if its template is missing. A test checks that every page has a template.
    func html(_ page: any Page, in frame: PageFrame) -> String? {
        main(page, in: frame).map { frame.document(title: page.title, refresh: page.refresh, main: $0).renderText }
    }

    /// The page's own part, already escaped.
    private func main(_ page: any Page, in frame: PageFrame) -> HTML? {
        if let page = page as? any MarkupPage { return page.html }
        let framed = FramedPage(page: page, frame: frame)
        return library.render(framed, withTemplate: type(of: page).template).map(HTML.init(rendered:))
    }
}
