import Mustache

/// `/offices`: the offices that an account holds, one to act in.
struct OfficesPage: Page {
    static let template = "account/offices"

    var offices: [OfficeChoice]
    /// Why an office has to be chosen at all, or that there is none.
    var lead: String
    /// That the office of before has ended.
    var ending: String?
    /// Whether there are hours of one's own to see, for which no office is needed.
    var hasOwnHours: Bool
    /// Where one wanted to go.
    var returnTo: String?
    var problems = FormProblems()

    var title: String { "选择岗位" }

    func child(named name: String) -> Any? {
        switch name {
        case "offices": offices
        case "hasOffices": !offices.isEmpty
        case "lead": lead
        case "ending": given(ending)
        case "hasOwnHours": hasOwnHours
        case "returnTo": given(returnTo)
        default: nil
        }
    }
}

/// One office to act in.
struct OfficeChoice: MustacheParent, Sendable {
    var id: String
    /// 人社部门管理员
    var role: String
    /// 示范市人力资源和社会保障局
    var organisation: String
    /// 示范市及所辖地区，卫生系列
    var scope: String?
    /// Whether it is the one that is acted in now.
    var isCurrent: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "role": role
        case "organisation": organisation
        case "scope": given(scope)
        case "isCurrent": isCurrent
        default: nil
        }
    }
}
