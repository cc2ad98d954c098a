import Markup

extension ClerkSubject: Piece {
    var html: HTML { RecordTable(subject: label, sum: sum, rows: records).html }
}

extension ClerkRecord: Piece {
    var html: HTML {
        """
        <tr class="record">
        <th scope="row"><a class="record-title" href="\(record.href)">\(record.title)</a>\
        <p class="soft small-text">\(record.facts)</p>\(waitingLine)\(fold)\(reversalLine)</th>
        <td class="record-state">\(record.chip)</td>
        <td class="num" data-label="申报">\(record.claimed)</td>
        <td class="num" data-label="认定">\(record.recognised)</td>
        <td class="num counted\(if: record.isReduced, " reduced")" data-label="计入">\(record.counted)</td>
        </tr>

        """
    }

    private var fold: HTML {
        """
        <details class="fold small-text"><summary>\(record.reason)</summary>\
        <div class="fold-body tree"><p>\(record.explanation)</p>\(record.steps)\(reversalLink)</div></details>
        """
    }

    private var waitingLine: HTML {
        guard let waiting = record.waiting else { return .nothing }
        return "<p class=\"waiting small-text\">\(waiting)</p>"
    }

    private var reversalLine: HTML {
        guard let reversalWaiting else { return .nothing }
        return "<p class=\"waiting small-text\"><a href=\"/reversals\">\(reversalWaiting)</a></p>"
    }

    private var reversalLink: HTML {
        guard let reversalHref else { return .nothing }
        return """
            <p class="no-print"><a class="reversal-link" href="\(reversalHref)">申请撤销\
            <span class="visually-hidden">《\(record.title)》</span></a></p>
            """
    }
}
