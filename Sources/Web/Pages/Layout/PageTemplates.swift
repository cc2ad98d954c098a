import Mustache

/// All templates, read and parsed once at start.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Reads every `*.mustache` below the directory; throws where one cannot be parsed.
    init(directory: String) async throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        library = try await MustacheLibrary(directory: directory)
    }

    /// The page as HTML; nil when its template is missing, which a test rules out for every page.
    func html(_ page: any Page, in frame: PageFrame) -> String? {
        library.render(FramedPage(page: page, frame: frame), withTemplate: type(of: page).template)
    }
}
