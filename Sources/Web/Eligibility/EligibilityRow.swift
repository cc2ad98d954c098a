import Markup

/// One year of the window.
struct EligibilityRow: Sendable {
    /// 2025
    var year: String
    var href: String
    /// 公需 30 / 30，专业 60 / 60; `nil` if the year cannot be judged.
    var subjects: String?
    /// 90 / 90
    var total: String?
    var chip: StatusChip
    /// 还差公需 4、专业 30 学时, or why the year cannot be judged; `nil` if nothing is missing.
    var missing: String?
}

/// A sum that all years must reach together, in one subject or in total.
struct EligibilitySum: Sendable {
    /// 合计
    var label: String
    /// 340 / 360
    var figure: String
    var chip: StatusChip
    var missing: String?
}

extension EligibilityRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><a href="\(href)">\(year) 年度</a></th>
        <td data-label="结论">\(chip)</td>
        <td data-label="各科目">\(subjects ?? "–")</td>
        <td class="num" data-label="合计">\(total ?? "–")</td>
        <td data-label="还差">\(missing ?? "–")</td>
        </tr>

        """
    }
}

extension EligibilitySum: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row">\(label)</th>
        <td data-label="结论">\(chip)</td>
        <td class="num" data-label="计入 / 要求">\(figure)</td>
        <td data-label="还差">\(missing ?? "–")</td>
        </tr>

        """
    }
}
