import Markup
import Mustache

/// Escapes the texts of templates as `HTML` does.
struct PageEscaping: MustacheContentType {
    /// The name on the first line of each template: `{{% CONTENT_TYPE: PAGE }}`.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        let html: HTML = "\(text)"
        return html.text
    }
}
