@testable import Web

extension Sample {
    static let messagePages: [Sample] = [
        Sample(
            "messages",
            MessagesPage(
                rows: [
                    MessageRow(
                        id: "019b76da-a800-7000-8000-000000000002",
                        chip: StatusChip(tone: .wait, text: "退回"),
                        sentence: "您申报的“《论<文>》”被退回，请按退回原因修改后再提交。",
                        when: "2026年11月20日 10:12",
                        isRead: false
                    ),
                    MessageRow(
                        id: "019b76da-a800-7000-8000-000000000001",
                        chip: StatusChip(tone: .ok, text: "认定"),
                        sentence: "单位导入的学时已认定，其中有您的 3 条记录。",
                        when: "2026年11月18日 09:00",
                        isRead: true
                    ),
                ],
                newest: "019b76da-a800-7000-8000-000000000002",
                pager: Pager(
                    summary: "每页 20 条",
                    next: "/messages?before=019b76da-a800-7000-8000-000000000001"
                )
            ),
            in: .professional(on: "消息")
        ),
        Sample(
            "messages-none",
            MessagesPage(rows: [], empty: EmptyNote(heading: "还没有消息", text: "学时认定的结果会在这里通知您。")),
            in: .professional(on: "消息")
        ),
        Sample(
            "sessions",
            SessionsPage(rows: [
                SessionRow(
                    name: "aa11",
                    browser: "Chrome（Windows）",
                    address: "10.1.2.3",
                    since: "2026年11月20日 08:12",
                    lastSeen: "2026年11月20日 10:12",
                    isCurrent: true
                ),
                SessionRow(
                    name: "bb22",
                    browser: "微信（安卓）",
                    since: "2026年11月20日 07:00",
                    lastSeen: "2026年11月20日 07:05",
                    isCurrent: false
                ),
            ]),
            in: .professional(on: "账号")
        ),
    ]
}
