import Foundation
import Markup
import Mustache

/// The templates of the pages that still have one, read and parsed once.
struct PageTemplates: Sendable {
    static let shared = try? PageTemplates(directory: "\(Bundle.module.resourcePath ?? "")/Templates")

    private let library: MustacheLibrary

    /// Reads every `*.mustache` below the directory. Throws if one cannot be parsed.
    private init(directory: String) throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var templates: [String: MustacheTemplate] = [:]
        let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        for path in paths where path.hasSuffix(".mustache") {
            let text = try String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8)
            templates[String(path.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
        }
        library = MustacheLibrary(templates: templates)
    }

    /// The page's own part.
    func main(_ page: any TemplatePage, in frame: PageFrame) -> HTML? {
        let framed = FramedPage(page: page, frame: frame)
        return library.render(framed, withTemplate: type(of: page).template).map { "\(markup: $0)" }
    }
}
