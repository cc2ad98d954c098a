import Markup

/// One waiting declaration.
struct ReviewRow: Sendable {
    var id: String
    var person: String
    /// 《…》
    var title: String
    var href: String
    /// 学术会议
    var kind: String
    /// 2 天 · 9月1日
    var facts: String
    var claimed: String
    /// The hours that would count if it were recognised now.
    var expected: String
    /// 3 天
    var waiting: String
    var isLate = false
    /// 时间重叠, 佐证相同
    var flags: [String] = []
    /// 本人申报: why it cannot be ticked.
    var refusal: String?
}

extension ReviewRow: Piece {
    var html: HTML {
        """
        <tr>
        <td class="pick">\(if: refusal == nil, box)</td>
        <th scope="row"><a class="record-title" href="\(href)">\(title)</a>\
        <p class="small-text soft">\(person) · \(facts)</p>\(each: flags, { "<span class=\"flag\">\($0)</span>" })\
        \(given: refusal, { "<p class=\"small-text waiting\">\($0)</p>" })</th>
        <td data-label="类型">\(kind)</td>
        <td class="num" data-label="申报">\(claimed)</td>
        <td class="num counted" data-label="将计入">\(expected)</td>
        <td class="num\(if: isLate, " late")" data-label="已等">\
        <span>\(if: isLate, "<span aria-hidden=\"true\">! </span>")\(waiting)</span></td>
        </tr>

        """
    }

    private var box: HTML {
        """
        <input class="form-check-input" type="checkbox" name="record" value="\(id)" \
        aria-label="选择\(person)的《\(title)》">
        """
    }
}
