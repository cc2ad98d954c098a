import Markup

/// A decision on a point that the text leaves open.
struct PolicyChoice: Sendable {
    /// I-1
    var number: String
    var matter: String
    var chosen: String
}

extension PolicyChoice: Piece {
    var html: HTML {
        """
        <div class="clause" id="\(number)"><dt><span class="choice-number">[\(number)]</span> \(matter)</dt>\
        <dd>\(chosen)</dd></div>

        """
    }
}

/// The number of a decision on an open point, shown beside the clause. It links to the decision.
struct PolicyChoiceMark: Sendable {
    var number: String
}

extension PolicyChoiceMark: Piece {
    var html: HTML { " <a class=\"choice-mark\" href=\"#\(number)\">[\(number)]</a>" }
}
