import Markup

/// One earlier export.
struct ExportLine: Sendable {
    /// 学时记录（xlsx）
    var what: String
    /// 2026 年度，已认定、待认定
    var filters: String
    var purpose: String
    var rows: String
    var chip: StatusChip
    /// 2026年11月20日 10:12
    var when: String
    var who: String
}

extension ExportLine: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row">\(what)<p class="small-text soft">\(filters)</p></th>
        <td data-label="用途">\(purpose)</td>
        <td class="num" data-label="行数">\(rows)</td>
        <td data-label="结果">\(chip)</td>
        <td data-label="时间"><span>\(when)<br><span class="soft small-text">\(who)</span></span></td>
        </tr>

        """
    }
}

extension [ExportLine] {
    var table: HTML {
        """
        <div class="table-frame">
        <table class="list exports">
        <caption class="visually-hidden">本单位最近的导出</caption>
        <thead><tr><th scope="col">内容</th><th scope="col">用途</th><th scope="col" class="num">行数</th>\
        <th scope="col">结果</th><th scope="col">时间</th></tr></thead>
        <tbody>
        \(each: self)</tbody>
        </table>
        </div>

        """
    }
}
