/// The kind of a static file, from its ending. Contains only the kinds that our pages use.
enum ContentKind: String, Sendable {
    case css, js, svg, png, ico, woff2, txt

    init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .css: "text/css; charset=utf-8"
        case .js: "text/javascript; charset=utf-8"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .ico: "image/x-icon"
        case .woff2: "font/woff2"
        case .txt: "text/plain; charset=utf-8"
        }
    }

    /// Whether gzip makes it smaller. Images and fonts are compressed already.
    var isText: Bool {
        switch self {
        case .css, .js, .svg, .txt: true
        case .png, .ico, .woff2: false
        }
    }
}
