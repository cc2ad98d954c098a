import Markup
import Mustache

/// The heading of one column. It is a link if the list can be sorted by it.
struct ColumnHead: MustacheParent, Sendable {
    enum Order: String, Sendable {
        case ascending, descending
    }

    var label: String
    /// Sorts by this column, or reverses its order.
    var href: String?
    /// Set if the list is sorted by this column now.
    var order: Order?
    var isNumber = false

    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "href": given(href)
        case "isNumber": isNumber
        case "ariaSort": given(order?.rawValue)
        default: nil
        }
    }
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
