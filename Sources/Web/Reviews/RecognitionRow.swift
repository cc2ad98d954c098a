import Markup

/// One declaration among those to be recognised together.
struct RecognitionRow: Sendable {
    var id: String
    /// Increases with every change, so that no changed record is recognised unseen.
    var version: String
    var person: String
    var title: String
    var kind: String
    var claimed: String
    var expected: String
    /// Why fewer hours count than are claimed, or what to look at.
    var note: String?
}

extension RecognitionRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><input type="hidden" name="record" value="\(id)">\
        <input type="hidden" name="version-\(id)" value="\(version)"><span class="record-title">\(title)</span>\
        <p class="small-text soft">\(person)</p>\
        \(given: note, { "<p class=\"small-text waiting\">\($0)</p>" })</th>
        <td data-label="类型">\(kind)</td>
        <td class="num" data-label="申报">\(claimed)</td>
        <td class="num counted" data-label="将计入">\(expected)</td>
        </tr>

        """
    }
}

/// A ticked declaration that is not recognised.
struct SkippedRow: Sendable {
    var person: String
    var title: String
    /// 本人申报，须由单位其他经办人审核。
    var reason: String
}

extension SkippedRow: Piece {
    var html: HTML { "<li>\(person)《\(title)》：\(reason)</li>\n" }
}
