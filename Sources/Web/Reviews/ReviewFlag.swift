import Markup

/// Something the reviewer should look at before deciding.
struct ReviewFlag: Sendable {
    /// 时间重叠
    var label: String
    /// 与“数字经济培训”（8月30日至9月2日）有 2 天重叠。
    var text: String
    var link: Link?
}

extension ReviewFlag: Piece {
    var html: HTML { "<li><b>\(label)</b>　\(text)\(given: link, { " \($0)" })</li>\n" }
}
