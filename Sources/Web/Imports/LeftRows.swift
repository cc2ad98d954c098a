import Markup

/// The records that were not recognised with the others of their import, and why.
struct LeftRows: Sendable {
    var rows: [LeftRow]
    /// 先列出前 10 条，共 12 条
    var more: String?
    /// 逐条审核; `nil` for an account that decides nothing about them.
    var review: Link?
}

/// One of these records.
struct LeftRow: Sendable {
    var person: String
    var title: String
    var year: String
    /// 2025 年度已经关闭。
    var reason: String
}

extension LeftRows: Piece {
    var html: HTML {
        """
        <div class="section-head" id="left"><h2>没有认定的学时</h2>\(given: more, { "<p class=\"soft\">\($0)</p>" })\
        \(review)</div>
        <div class="table-frame">
        <table class="list">
        <caption class="visually-hidden">没有认定的学时</caption>
        <thead><tr><th scope="col">姓名</th><th scope="col">课程</th><th scope="col">年度</th>\
        <th scope="col">没有认定的原因</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>

        """
    }
}

extension LeftRow: Piece {
    var html: HTML {
        """
        <tr><th scope="row">\(person)</th><td data-label="课程">\(title)</td><td data-label="年度">\(year)</td>\
        <td data-label="原因">\(reason)</td></tr>

        """
    }
}
