import Markup

/// One record in the year's list: claimed → recognised → counted, and why.
struct RecordRow: Sendable {
    var title: String
    var href: String
    /// 论文 · 4 篇 · 5月2日
    var facts: String
    var chip: StatusChip
    /// A figure, or – if there is none yet.
    var claimed: String
    var recognised: String
    var counted: String
    /// Whether fewer hours count than were recognised.
    var isReduced = false
    /// 在洪州学院人事处，已等 3 天
    var waiting: String?
    /// The short reason with its article: 第九条（一）：论文每年最多 30
    var reason: String
    /// The whole calculation in one sentence.
    var explanation: String
    /// The calculation step by step, and what would have to change; empty if there is nothing to calculate.
    var steps = HTML.nothing
}

extension RecordRow: Piece {
    /// The record as a row of the year's table.
    var html: HTML {
        """
        <tr class="record">
        <th scope="row"><a class="record-title" href="\(href)">\(title)</a>\
        <p class="soft small-text">\(facts)</p>\(waitingLine)\
        \(why)</th>
        <td class="record-state">\(chip)</td>
        <td class="num" data-label="申报">\(claimed)</td>
        <td class="num" data-label="认定">\(recognised)</td>
        <td class="num counted\(isReduced ? " reduced" : "")" data-label="计入">\(counted)</td>
        </tr>

        """
    }

    private var why: HTML {
        guard !steps.isEmpty else { return "<p class=\"why small-text\">\(explanation)</p>" }
        return """
            <details class="why fold small-text"><summary>\(explanation)</summary>\
            <div class="fold-body tree">\(steps)</div></details>
            """
    }

    private var waitingLine: HTML {
        guard let waiting else { return .nothing }
        return "<p class=\"waiting small-text\">\(waiting)</p>"
    }
}
