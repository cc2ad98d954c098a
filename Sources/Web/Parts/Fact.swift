import Markup

/// One fact in a list of facts: 完成日期 · 2026年3月5日.
struct Fact: Sendable {
    var label: String
    var value: String
}

extension Fact: Piece {
    var html: HTML { "<div><dt>\(label)</dt><dd>\(value)</dd></div>\n" }
}

extension [Fact] {
    /// The facts as a list, line by line.
    var html: HTML { "<dl class=\"facts\">\n\(each: self)</dl>\n" }
}
