import Markup

/// Why a whole file could not be read, and what to do.
struct ImportFault: Sendable {
    /// 没有找到表头
    var heading: String
    var text: String
    var advice: [String]
}

extension ImportFault: Piece {
    var html: HTML {
        """
        <div class="notice notice-bad fault" role="alert"><h2>\(heading)</h2><p>\(text)</p><ul>
        \(each: advice, { "<li>\($0)</li>\n" })</ul></div>

        """
    }
}
