import Markup

/// The records of one subject with their sums, or the sums of the whole year.
struct ExplainedPart: Sendable {
    /// 公需科目
    var label: String
    /// 认定办法第六条
    var article: String?
    var rows: [ExplainedRow] = []
    var sums: [ExplainedSum]
}

/// One record, with the same figures as on the page of the year.
struct ExplainedRow: Sendable {
    var title: String
    var href: String
    var chip: StatusChip
    var claimed: String
    var recognised: String
    var counted: String
    /// How the hours follow from the rules, sentence by sentence.
    var steps: [ExplainedLine]
}

/// One sum of a part: 要求 30.
struct ExplainedSum: Sendable {
    var label: String
    var figure: String
    var isMet: Bool?
}

/// One sentence with its sign and its article.
struct ExplainedLine: Sendable {
    var text: String
    var article: String?
    var isMet: Bool?
}

extension ExplainedPart: Piece {
    var html: HTML {
        """
        <tbody>
        <tr class="explained-head"><th scope="rowgroup" colspan="5">\(label)\
        \(given: article, { " <span class=\"article\">\($0)</span>" })</th></tr>
        \(each: rows)\(each: sums)</tbody>

        """
    }
}

extension ExplainedRow: Piece {
    var html: HTML {
        """
        <tr>
        <th scope="row"><a class="record-title" href="\(href)">\(title)</a>
        \(each: steps, { "<p class=\"small-text explained-step\">\($0)</p>\n" })</th>
        <td class="record-state">\(chip)</td>
        <td class="num" data-label="申报">\(claimed)</td>
        <td class="num" data-label="认定">\(recognised)</td>
        <td class="num counted" data-label="计入">\(counted)</td>
        </tr>

        """
    }
}

extension ExplainedSum: Piece {
    var html: HTML {
        """
        <tr class="explained-sum"><th scope="row" colspan="4">\(ExplainedLine.sign(isMet))\(label)</th>\
        <td class="num">\(figure)</td></tr>

        """
    }
}

extension ExplainedLine: Piece {
    var html: HTML {
        "\(Self.sign(isMet))\(text)\(given: article, { " <span class=\"article\">\($0)</span>" })"
    }

    static func sign(_ isMet: Bool?) -> HTML {
        switch isMet {
        case nil: .nothing
        case true?: " <span class=\"sign-met\">✓</span> "
        case false?: " <span class=\"sign-lacking\">✗</span> "
        }
    }
}
