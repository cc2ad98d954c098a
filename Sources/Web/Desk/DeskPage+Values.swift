import Domain
import Imports
import Recognition

extension DeskPage {
    init(
        _ view: SeeDesk.Overview,
        _ imports: SeeRecentImports.Overview,
        _ actor: Actor,
        organisation: String,
        today: Day
    ) {
        let days = (Day.lastDay(of: view.year)?.daysSinceEpoch ?? 0) - today.daysSinceEpoch
        let role = DeskRole(actor)
        let tasks = DeskTask.all(view, imports, actor)
        let count = tasks.reduce(0) { $0 + $1.count.number }
        let atLeast = tasks.allSatisfy(\.count.isExact) ? "" : "以上"
        self.init(
            organisation: organisation,
            year: String(view.year),
            deadline: "距12月31日还有 \(days) 天",
            lead: count == 0 ? "现在没有等您处理的事项。" : "有 \(count.grouped) 项\(atLeast)等您处理。",
            tiles: tasks.map(\.tile) + role.figures(view),
            standing: view.people == 0 ? nil : DeskStanding(view, among: role.people),
            note: view.isIncomplete ? "\(view.year) 年的名单正在汇总，现在的人数还不完整。" : nil,
            behind: view.behind.map { MissingHoursRow($0.person, $0.standing, year: view.year) },
            waiting: role == .provider ? imports.waiting.map(WaitingHoursRow.init) : [],
            batches: imports.recent.map { BatchRow($0) },
            links: role.links(view),
            empty: role.empty(view, hasImported: !imports.recent.isEmpty)
        )
    }
}

extension WaitingHoursRow {
    fileprivate init(_ waiting: SeeRecentImports.WaitingHours) {
        self.init(
            fileName: waiting.fileName,
            href: "/imports/\(waiting.batch)",
            waiting: "\(waiting.count.records)，由\(waiting.place)审核"
        )
    }
}
