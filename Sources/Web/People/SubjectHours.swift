import Markup

/// The counted hours of a person's year in one subject.
struct SubjectHours: Sendable {
    /// 专业
    var label: String
    var hours: String
}

extension SubjectHours: Piece {
    var html: HTML { "<td class=\"num\" data-label=\"\(label)\">\(hours)</td>\n" }
}
