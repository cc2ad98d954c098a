import Domain

/// Where an account may go.
enum Navigation {
    static func items(for actor: Actor, at path: String) -> [NavigationItem] {
        (desk(actor) + own(actor) + [("账号", "/password")]).map { label, href in
            NavigationItem(label: label, href: href, isCurrent: path == href || path.hasPrefix(href + "/"))
        }
    }

    /// The first page of an account after signing in.
    static func home(of actor: Actor) -> String {
        actor.isOfficial ? "/desk" : "/years"
    }

    private static func own(_ actor: Actor) -> [(String, String)] {
        guard actor.person != nil else { return [] }
        return [("我的学时", "/years"), ("申报学时", "/declarations")]
    }

    private static func desk(_ actor: Actor) -> [(String, String)] {
        guard actor.isOfficial else { return [] }
        var items = [("工作台", "/desk")]
        if actor.provider != nil { items.append(("培训登记", "/trainings")) }
        if actor.decides { items += [("审核", "/reviews"), ("人员", "/people")] }
        if actor.importer != nil { items.append(("导入", "/imports")) }
        if actor.decides { items += [("导出", "/exports"), ("撤销复核", "/reversals")] }
        return items
    }
}
