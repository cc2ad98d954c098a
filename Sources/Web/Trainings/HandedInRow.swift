import Markup

/// One import of a provider: where its hours are, and for whom they wait.
struct HandedInRow: Sendable {
    var fileName: String
    var href: String
    /// 2026年3月12日 09:20 · 沈文博
    var facts: String
    var chip: StatusChip
    /// 登记了 120 条，其中 118 条等南昌市人力资源和社会保障局认定。
    var whereabouts: String
}

extension HandedInRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><a class="record-title" href="\(href)">\(fileName)</a><p class="small-text soft">\(facts)</p></th>
        <td data-label="状态">\(chip)</td>
        <td data-label="学时登记情况"><span>\(whereabouts)</span></td>
        </tr>

        """
    }
}
