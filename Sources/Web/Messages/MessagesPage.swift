import Markup

/// `/messages`: the messages to the holder of the account, newest first.
struct MessagesPage: Page {
    var rows: [MessageRow]
    /// The newest message of the page, if one is unread. All up to it can be marked as read.
    var newest: String?
    var pager: Pager?
    var empty: EmptyNote?

    var title: String { "消息" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>消息</h1></div>
        \(given: newest, { reading($0, frame) })\(if: !rows.isEmpty, list(frame))\(pager)\(empty)
        """
    }

    private func reading(_ newest: String, _ frame: PageFrame) -> HTML {
        """
        <form method="post" action="/messages/reading" class="toolbar">
        \(frame.token)
        <input type="hidden" name="newest" value="\(newest)">
        <button class="btn btn-outline-primary">全部标为已读</button>
        </form>

        """
    }

    private func list(_ frame: PageFrame) -> HTML {
        "<ol class=\"messages\">\n\(each: rows, { $0.html(in: frame) })</ol>\n"
    }
}

/// One message.
struct MessageRow: Sendable {
    var id: String
    var chip: StatusChip
    /// 您申报的“…”已认定。
    var sentence: String
    /// 2026年11月20日 10:12
    var when: String
    var isRead: Bool

    func html(in frame: PageFrame) -> HTML {
        """
        <li class="message\(if: !isRead, " message-unread")">
        <div><p>\(if: !isRead, "<span class=\"message-mark\">未读</span>")\(chip) \(sentence)</p>\
        <p class="small-text soft">\(when)</p></div>
        <form method="post" action="/messages/\(id)/opening">\(frame.token)<button class="btn btn-outline-primary">查看\
        <span class="visually-hidden">：\(sentence)</span></button></form>
        </li>

        """
    }
}
