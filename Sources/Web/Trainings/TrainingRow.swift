import Markup

/// One registered training.
struct TrainingRow: Sendable {
    var courseTitle: String
    /// 2026 年度 · 专业科目 · 继续教育机构培训
    var facts: String
    /// 洪州市委党校
    var place: String?
    /// 每人最多 24
    var hours: String
    /// 2026年3月10日至12日
    var days: String
    var chip: StatusChip
    /// Why it was withdrawn, by whom and when.
    var withdrawal: String?
    /// `nil` if it was withdrawn already.
    var withdrawHref: String?
}

extension TrainingRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><b>\(courseTitle)</b>\
        <p class="small-text soft">\(facts)\(given: place, { " · \($0)" })</p>\
        \(given: withdrawal, { "<p class=\"small-text soft\">\($0)</p>" })</th>
        <td class="num" data-label="每人学时">\(hours)</td>
        <td data-label="培训日期"><span class="days">\(days)</span></td>
        <td data-label="状态">\(chip)</td>
        <td class="row-links">\(withdrawalLink)</td>
        </tr>

        """
    }

    private var withdrawalLink: HTML {
        guard let withdrawHref else { return .nothing }
        return "<a href=\"\(withdrawHref)\">撤回<span class=\"visually-hidden\">《\(courseTitle)》</span></a>"
    }
}
