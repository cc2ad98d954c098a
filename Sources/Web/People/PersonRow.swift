import Markup

/// One person in the list.
struct PersonRow: Sendable {
    var id: String
    var name: String
    var href: String
    /// 360102********0017
    var document: String
    var series: String
    /// Set only if the list has several employers.
    var employer: String?
    /// One for each subject of the list's columns, in their order.
    var subjects: [SubjectHours]
    var total: String
    /// 已达标, 差 34
    var standing: StatusChip
    /// 未激活, 已激活, 已锁定
    var account: StatusChip
    /// Whether a slip can be printed for the person.
    var canHaveSlip = false
}

extension PersonRow: Piece {
    var html: HTML {
        """
        <tr>
        <td class="pick">\(if: canHaveSlip, tick)</td>
        <th scope="row"><a class="record-title" href="\(href)">\(name)</a>\
        <p class="small-text soft"><span class="figure">\(document)</span> · \(series)\
        \(given: employer, { " · \($0)" })</p></th>
        \(each: subjects)<td class="num counted" data-label="合计">\(total)</td>
        <td data-label="年度">\(standing)</td>
        <td data-label="账号">\(account)</td>
        </tr>

        """
    }

    private var tick: HTML {
        """
        <input class="form-check-input" type="checkbox" name="person" value="\(id)" aria-label="选择\(name)">
        """
    }
}
