import Markup

/// The records of one subject, as the clerk sees them.
struct ClerkSubject: Sendable {
    var label: String
    /// 计入 30 / 60 学时
    var sum: String
    var records: [ClerkRecord]
}

/// One record, with a link to its reversal.
struct ClerkRecord: Sendable {
    var record: RecordRow
    /// `/people/{person}/records/{id}/reversal`; `nil` if no reversal can be requested.
    var reversalHref: String?
    /// 李某 11月20日 申请撤销，待复核
    var reversalWaiting: String?
}

extension ClerkSubject: Piece {
    var html: HTML {
        """
        <div class="section-head"><h2>\(label)</h2><p class="soft">\(sum)</p></div>
        <div class="table-frame">
        <table class="list records">
        <caption class="visually-hidden">\(label)的学时记录</caption>
        <thead><tr><th scope="col">记录</th><th scope="col">状态</th><th scope="col" class="num">申报</th>\
        <th scope="col" class="num">认定</th><th scope="col" class="num">计入</th></tr></thead>
        <tbody>
        \(each: records)</tbody>
        </table>
        </div>

        """
    }
}

extension ClerkRecord: Piece {
    var html: HTML {
        """
        <tr class="record">
        <th scope="row"><a class="record-title" href="\(record.href)">\(record.title)</a>\
        <p class="soft small-text">\(record.facts)</p>\(waitingLine(record.waiting))\(why)\
        \(waitingLine(reversalWaiting))\(reversalLink)</th>
        <td class="record-state">\(record.chip)</td>
        <td class="num" data-label="申报">\(record.claimed)</td>
        <td class="num" data-label="认定">\(record.recognised)</td>
        <td class="num counted\(if: record.isReduced, " reduced")" data-label="计入">\(record.counted)</td>
        </tr>

        """
    }

    private var why: HTML {
        """
        <details class="fold small-text"><summary>\(record.reason)</summary>\
        <div class="fold-body tree"><p>\(record.explanation)</p>\(record.steps)</div></details>
        """
    }

    private func waitingLine(_ text: String?) -> HTML {
        guard let text else { return .nothing }
        return "<p class=\"waiting small-text\">\(text)</p>"
    }

    private var reversalLink: HTML {
        guard let reversalHref else { return .nothing }
        return """
            <p class="small-text no-print"><a class="reversal-link" href="\(reversalHref)">申请撤销\
            <span class="visually-hidden">《\(record.title)》</span></a></p>
            """
    }
}
