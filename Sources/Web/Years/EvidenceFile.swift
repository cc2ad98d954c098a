import Markup

/// One attached file.
struct EvidenceFile: Sendable {
    var id: String
    var fileName: String
    /// PDF · 1.2 MB
    var kind: String
    var href: String
}

extension EvidenceFile: Piece {
    var html: HTML {
        "<li><a href=\"\(href)\">\(fileName)</a><span class=\"soft small-text\">\(kind)</span></li>\n"
    }
}

extension [EvidenceFile] {
    /// The files as a list, or a sentence if there is none.
    func list(orNone sentence: String) -> HTML {
        guard !isEmpty else { return "<p class=\"soft\">\(sentence)</p>\n" }
        return "<ul class=\"files\">\n\(each: self)</ul>\n"
    }
}
