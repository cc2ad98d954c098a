import Markup

/// A requirement as a figure: 公需科目 30 学时／年.
struct PolicyFigure: Sendable {
    var name: String
    /// `nil` if the subject alone has no requirement.
    var amount: String?
    var unit: String
    var article: String
}

extension PolicyFigure: Piece {
    var html: HTML {
        """
        <div class="tile"><dt class="tile-label">\(name)</dt><dd>\(figure)</dd><dd class="tile-label">\(article)</dd></div>

        """
    }

    private var figure: HTML {
        guard let amount else { return "不单列最低数" }
        return "<span class=\"tile-figure\">\(amount)</span> <span class=\"small-text figure\">\(unit)</span>"
    }
}
