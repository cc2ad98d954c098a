import Markup

/// All rows with the same problem.
struct ProblemGroup: Sendable {
    /// 证件号码校验位不对
    var label: String
    /// 29 行
    var count: String
    var advice: String
    /// The first rows.
    var rows: [ProblemRow]
    /// 查看全部 29 行
    var more: Link?
    /// Where to do what the advice says: 登记培训.
    var action: Link?
    var isOpen = false
}

/// One row of the sheet, with its value and its problem.
struct ProblemRow: Sendable {
    /// 第 17 行
    var row: String
    /// 王某
    var person: String?
    /// Masked if it is a document number.
    var value: String?
    var message: String
}

extension ProblemGroup: Piece {
    var html: HTML {
        """
        <details class="problem-group"\(flag: "open", isOpen)>
        <summary><b>\(label)</b> <span class="problem-count">\(count)</span>\
        <span class="problem-advice">\(advice)</span></summary>
        <ul>
        \(each: rows)\(given: more, { "<li>\($0)</li>\n" })\
        \(given: action, { "<li>\($0)</li>\n" })</ul>
        </details>

        """
    }
}

extension ProblemRow: Piece {
    var html: HTML {
        """
        <li><span class="soft problem-row">\(row)</span><span>\(given: person, { "\($0)　" })\
        \(given: value, { "<code>\($0)</code>　" })\(message)</span></li>

        """
    }
}
