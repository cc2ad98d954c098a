import Domain
import Offices

extension MessagesPage {
    /// - Parameter before: The message before which the page begins, or `nil` for the first page.
    init(_ view: ListMessages.Page, before: MessageID?) {
        let messages = view.messages
        let older = view.hasOlder ? messages.last.map { "/messages?before=\($0.id)" } : nil
        let hasUnread = messages.contains { !$0.isRead }
        self.init(
            rows: messages.map(MessageRow.init),
            newest: hasUnread ? messages.first?.id.text : nil,
            pager: older == nil && before == nil
                ? nil
                : Pager(summary: "每页 \(ListMessages.pageSize) 条", first: before.map { _ in "/messages" }, next: older),
            empty: messages.isEmpty
                ? EmptyNote(
                    heading: before == nil ? "还没有消息" : "没有更早的消息",
                    text: "学时认定、退回、撤销，以及导入办理的结果，都会在这里通知您。"
                ) : nil
        )
    }
}

extension MessageRow {
    init(_ message: Message) {
        self.init(
            id: message.id.text,
            chip: message.chip,
            sentence: message.sentence,
            when: message.at.chinese,
            isRead: message.isRead
        )
    }
}
