import Markup

/// One declaration among those to be recognised together.
struct RecognitionRow: Sendable {
    var id: String
    /// Increases with every change, so that no changed record is recognised unseen.
    var version: String
    var person: String
    var title: String
    /// `/reviews/{id}`
    var href: String
    /// 2 天 · 2026年9月1日至2日
    var facts: String
    var kind: String
    var claimed: String
    var expected: String
    /// Why fewer hours count than are claimed.
    var note: String?
    /// What to look at, as the declaration's own page says it.
    var flags: [ReviewFlag] = []
}

extension RecognitionRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><input type="hidden" name="record" value="\(id)">\
        <input type="hidden" name="version-\(id)" value="\(version)">\
        <a class="record-title" href="\(href)" target="_blank" rel="noopener">\(title)\
        <span class="visually-hidden">（在新窗口打开）</span></a>\
        <p class="small-text soft">\(person) · \(facts)</p>\
        \(given: note, { "<p class=\"small-text soft\">\($0)</p>" })\
        \(each: flags, { "<p class=\"small-text\"><span class=\"flag\">\($0.label)</span>\($0.text)</p>" })</th>
        <td data-label="类型">\(kind)</td>
        <td class="num" data-label="申报">\(claimed)</td>
        <td class="num counted" data-label="将计入">\(expected)</td>
        </tr>

        """
    }
}

/// A declaration that is not recognised, with the reason.
struct SkippedRow: Sendable {
    var person: String
    var title: String
    /// `/reviews/{id}`
    var href: String?
    /// 本人申报，须由单位其他经办人审核。
    var reason: String
}

extension SkippedRow: Piece {
    var html: HTML {
        "<li>\(person)“\(given: href, { "<a href=\"\($0)\">\(title)</a>" })\(if: href == nil, "\(title)")”：\(reason)</li>\n"
    }
}
