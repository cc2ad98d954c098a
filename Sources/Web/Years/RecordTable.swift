import Markup

/// The records of one subject as a table, below a heading with their sum.
struct RecordTable<Row: Piece>: Piece {
    /// 专业科目
    var subject: String
    /// 计入 30 学时
    var sum: String
    var rows: [Row]

    var html: HTML {
        """
        <div class="section-head"><h2>\(subject)</h2><p class="soft">\(sum)</p></div>
        <div class="table-frame">
        <table class="list records">
        <caption class="visually-hidden">\(subject)的学时记录</caption>
        <thead><tr><th scope="col">记录</th><th scope="col">状态</th><th scope="col" class="num">申报</th>\
        <th scope="col" class="num">认定</th><th scope="col" class="num">计入</th></tr></thead>
        <tbody>
        \(each: rows)</tbody>
        </table>
        </div>

        """
    }
}
