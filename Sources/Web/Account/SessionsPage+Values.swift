import Domain
import Offices

extension SessionsPage {
    init(_ items: [KeepSessions.Item]) {
        self.init(
            rows: items.map { item in
                SessionRow(
                    name: item.session.name,
                    browser: item.session.browser ?? "未知设备",
                    address: item.session.address,
                    since: item.session.since.chinese,
                    lastSeen: item.session.lastSeen.chinese,
                    isCurrent: item.isCurrent
                )
            }
        )
    }
}
