import Markup

/// The heading of one column. It is a link if the list can be sorted by it.
struct ColumnHead: Sendable {
    enum Order: String, Sendable {
        case ascending, descending
    }

    var label: String
    /// Sorts by this column, or reverses its order.
    var href: String?
    /// Set if the list is sorted by this column now.
    var order: Order?
    var isNumber = false
}

extension ColumnHead: Piece {
    var html: HTML {
        """
        <th scope="col"\(if: isNumber, " class=\"num\"")\(attribute: "aria-sort", order?.rawValue)>\(content)</th>
        """
    }

    private var content: HTML {
        guard let href else { return "\(label)" }
        return "<a href=\"\(href)\">\(label)</a>"
    }
}
