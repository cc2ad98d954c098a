import Domain

/// The pages that an account may open, in its current office and for its own hours.
enum Navigation {
    static func items(for actor: Actor, at path: String) -> [NavigationItem] {
        (desk(actor) + own(actor) + [("账号", "/password")]).map { label, href in
            NavigationItem(label: label, href: href, isCurrent: path == href || path.hasPrefix(href + "/"))
        }
    }

    /// The first page of an account after signing in, or after choosing an office.
    static func home(of actor: Actor) -> String {
        if actor.may(.workAtDesk) { return "/desk" }
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
        ]
        return places.filter { actor.may($0.0) }.map { ($0.1, $0.2) }
    }
}
