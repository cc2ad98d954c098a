import Markup

/// One problem in one row of the sheet.
struct ImportProblemRow: Sendable {
    /// 17
    var row: String
    /// 原第 17 行: the row's number in the original sheet, if this sheet is a receipt.
    var original: String?
    var person: String?
    /// The heading of the column in the sheet: 身份证号.
    var column: String
    /// Masked if it is a document number.
    var value: String?
    var message: String
}

extension ImportProblemRow: Piece {
    var html: HTML {
        """
        <tr><th scope="row" class="num">\(row)\(given: original, Self.second)</th>\
        <td data-label="姓名">\(Self.orEmpty(person))</td><td data-label="列">\(column)</td>\
        <td data-label="填写的内容">\(Self.orEmpty(value))</td><td>\(message)</td></tr>

        """
    }

    private static func second(_ text: String) -> HTML { "<br><span class=\"soft small-text\">\(text)</span>" }

    private static func orEmpty(_ text: String?) -> HTML {
        guard let text else { return "<span class=\"soft\">空</span>" }
        return "\(text)"
    }
}

extension [ImportProblemRow] {
    var table: HTML {
        """
        <div class="table-frame">
        <table class="list problem-list">
        <caption class="visually-hidden">有问题的行</caption>
        <thead><tr><th scope="col" class="num">行</th><th scope="col">姓名</th><th scope="col">列</th>\
        <th scope="col">填写的内容</th><th scope="col">问题和办法</th></tr></thead>
        <tbody>
        \(each: self)</tbody>
        </table>
        </div>

        """
    }
}
