import Markup

/// One earlier import.
struct BatchRow: Sendable {
    var fileName: String
    /// 学时表
    var kind: String
    var href: String
    /// 2026年11月20日 10:12
    var when: String
    var who: String
    var chip: StatusChip
    var added: String
    var already: String
    var similar: String = "0"
    var refused: String
}

extension BatchRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><a href="\(href)">\(fileName)</a><br><span class="soft small-text">\(kind)</span></th>
        <td>\(chip)</td>
        <td class="num" data-label="新增">\(added)</td>
        <td class="num" data-label="已存在">\(already)</td>
        <td class="num" data-label="相似">\(similar)</td>
        <td class="num" data-label="有问题">\(refused)</td>
        <td data-label="时间"><span><span class="figure">\(when)</span><br>\
        <span class="soft small-text">\(who)</span></span></td>
        </tr>

        """
    }
}

extension [BatchRow] {
    var table: HTML {
        """
        <div class="table-frame">
        <table class="list batches">
        <caption class="visually-hidden">以前的导入</caption>
        <thead><tr><th scope="col">文件</th><th scope="col">结果</th><th scope="col" class="num">新增</th>\
        <th scope="col" class="num">已存在</th><th scope="col" class="num">相似</th>\
        <th scope="col" class="num">有问题</th><th scope="col">时间</th></tr></thead>
        <tbody>
        \(each: self)</tbody>
        </table>
        </div>

        """
    }
}
