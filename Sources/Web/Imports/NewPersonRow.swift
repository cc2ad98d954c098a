import Markup

/// A person who is not registered yet.
struct NewPersonRow: Sendable {
    var row: String
    var person: String
    var document: String
    var employer: String?
    var series: String?
}

extension NewPersonRow: Piece {
    var html: HTML {
        """
        <tr><th scope="row">\(person)</th><td data-label="证件号码"><span class="figure">\(document)</span></td>\
        <td data-label="单位">\(employer ?? "未填")</td><td data-label="系列">\(series ?? "未填")</td>\
        <td class="num" data-label="行">\(row)</td></tr>

        """
    }
}

extension [NewPersonRow] {
    var table: HTML {
        """
        <div class="table-frame">
        <table class="list">
        <caption class="visually-hidden">新人员</caption>
        <thead><tr><th scope="col">姓名</th><th scope="col">证件号码</th><th scope="col">单位</th>\
        <th scope="col">系列</th><th scope="col" class="num">行</th></tr></thead>
        <tbody>
        \(each: self)</tbody>
        </table>
        </div>

        """
    }
}
