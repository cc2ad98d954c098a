import Markup

/// The counted hours of a person's year in one subject, or of the whole year.
struct SubjectHours: Sendable {
    /// 专业
    var label: String
    var hours: String
    /// Whether they are fewer than the year requires.
    var isUnmet = false
}

extension SubjectHours: Piece {
    var html: HTML { html(isTotal: false) }

    func html(isTotal: Bool) -> HTML {
        "<td class=\"num\(if: isTotal, " counted")\" data-label=\"\(label)\">\(figure)</td>\n"
    }

    private var figure: HTML {
        isUnmet ? "<span class=\"unmet\">\(hours)<span class=\"visually-hidden\">（不足）</span></span>" : "\(hours)"
    }
}
