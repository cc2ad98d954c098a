import Markup

/// One sum of the year before and after the reversal.
struct ReversalChange: Sendable {
    /// 专业科目
    var label: String
    var before: String
    var after: String
    var isLess = false
}

extension ReversalChange: Piece {
    var html: HTML {
        "<tr><th scope=\"row\">\(label)</th><td>\(before)</td><td>\(result)</td></tr>\n"
    }

    private var result: HTML {
        guard isLess else { return "\(after)" }
        return "<b class=\"less\">\(after)</b>"
    }
}

extension [ReversalChange] {
    /// The sums as a table.
    var html: HTML {
        """
        <table class="changes">
        <thead><tr><th scope="col">计入学时</th><th scope="col">现在</th><th scope="col">撤销后</th></tr></thead>
        <tbody>
        \(each: self)</tbody>
        </table>

        """
    }
}
