import Markup

/// One person in the list.
struct PersonRow: Sendable {
    var id: String
    var name: String
    var href: String
    /// 360102********0017
    var document: String
    /// Set only if the list has several series.
    var series: String?
    /// Set only if the list has several employers.
    var employer: String?
    /// One for each subject of the list's columns, in their order.
    var subjects: [SubjectHours]
    var total: SubjectHours
    /// 已达标, 差 34
    var standing: StatusChip
    /// 未激活, 已激活, 已锁定
    var account: StatusChip
    /// Whether a slip can be printed for the person.
    var canHaveSlip = false
}

extension PersonRow {
    /// - Parameter hasTicks: Whether the list has a column of boxes to tick.
    func html(hasTicks: Bool) -> HTML {
        """
        <tr>
        \(if: hasTicks, pick)<th scope="row"><a class="record-title" href="\(href)">\(name)</a></th>
        <td class="document soft small-text" data-label="证件号码">\(document)</td>
        \(given: series, { Self.long("系列", $0) })\(given: employer, { Self.long("单位", $0) })\
        \(each: subjects)\(total.html(isTotal: true))\
        <td data-label="年度">\(standing)</td>
        <td data-label="账号">\(account)</td>
        </tr>

        """
    }

    private var pick: HTML { "<td class=\"pick\">\(if: canHaveSlip, tick)</td>\n" }

    /// A cell that is cut off on the screen if it is too long for one line. The whole text is its title.
    private static func long(_ label: String, _ text: String) -> HTML {
        "<td class=\"cut small-text\" data-label=\"\(label)\"><span title=\"\(text)\">\(text)</span></td>\n"
    }

    private var tick: HTML {
        """
        <input class="form-check-input" type="checkbox" name="person" value="\(id)" aria-label="选择\(name)">
        """
    }
}
