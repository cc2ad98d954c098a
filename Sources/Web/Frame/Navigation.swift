import Domain

/// The pages that an account may open, in its current office and for its own hours.
enum Navigation {
    /// - Parameter figures: The numbers of what waits, beside the entries that lead there.
    static func items(for actor: Actor, _ figures: WaitingFigures, at path: String) -> [NavigationItem] {
        let waiting = [
            "/messages": figures.unreadMessages, "/reviews": figures.reviews, "/reversals": figures.reversals,
        ]
        let account = [("消息", "/messages"), ("账号", "/password")]
        return (desk(actor) + own(actor) + account).map { label, href in
            NavigationItem(
                label: label,
                href: href,
                isCurrent: path == href || path.hasPrefix(href + "/"),
                badge: waiting[href].flatMap(badge)
            )
        }
    }

    /// 3; if counting stopped: 99+; nothing for zero.
    private static func badge(_ count: BoundedCount) -> String? {
        count.number == 0 ? nil : "\(count.number)\(count.isExact ? "" : "+")"
    }

    /// The first page of an account after signing in, or after choosing an office.
    static func home(of actor: Actor) -> String {
        if actor.may(.workAtDesk) { return "/desk" }
        if actor.may(.readLog) { return "/audit" }
        return actor.person == nil ? "/password" : "/years"
    }

    private static func own(_ actor: Actor) -> [(String, String)] {
        guard actor.person != nil else { return [] }
        return [("我的学时", "/years"), ("我的申报", "/declarations")]
    }

    private static func desk(_ actor: Actor) -> [(String, String)] {
        let places: [(Power, String, String)] = [
            (.workAtDesk, "工作台", "/desk"), (.keepProjects, "培训登记", "/trainings"), (.recognise, "审核", "/reviews"),
            (.seeYears, "人员", "/people"), (.importHours, "导入", "/imports"), (.export, "导出", "/exports"),
            (.seeYears, "撤销复核", "/reversals"),
            (.approveOrganisations, "单位", "/organisations"), (.grantOffices, "岗位", "/organisation/offices"),
            (.readLog, "日志", "/audit"),
        ]
        return places.filter { actor.may($0.0) }.map { ($0.1, $0.2) }
    }
}
