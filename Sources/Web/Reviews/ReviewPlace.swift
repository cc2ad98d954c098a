import Markup

/// The place of a declaration in the queue, with links to the ones before and after it.
struct ReviewPlace: Sendable {
    /// 第 3 条，共 12 条
    var text: String
    var previous: String?
    var next: String?
}

extension ReviewPlace: Piece {
    var html: HTML {
        """
        <nav class="small-text" aria-label="队列">\
        \(given: previous, { "<a href=\"\($0)\" rel=\"prev\">上一条</a>" })<span class="soft">\(text)</span>\
        \(given: next, { "<a href=\"\($0)\" rel=\"next\">下一条</a>" })</nav>
        """
    }
}
