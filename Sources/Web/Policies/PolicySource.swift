import Markup

/// A document that the rule is taken from.
struct PolicySource: Sendable {
    var title: String
    /// Its number and its date: 赣人社规〔2023〕2号，2023年7月1日
    var document: String
    /// The short name for citing its articles: 认定办法
    var shortName: String
    /// The address of its text. It is not a link, because pages never link to other sites.
    var address: String?
    var isUnseen: Bool
}

extension PolicySource: Piece {
    var html: HTML {
        """
        <li>\(title)<span class="soft">\(document)</span><span class="soft">以下称“\(shortName)”</span>\
        \(given: address, { "<span class=\"soft\">\($0)</span>" })\
        \(if: isUnseen, "\(StatusChip(tone: .lacking, text: "未见原文"))")</li>

        """
    }
}
