import Mustache

/// `/offices`: chooses one of the account's offices to act in.
struct OfficesPage: TemplatePage {
    static let template = "account/offices"

    var offices: [OfficeChoice]
    /// The first sentence: why an office has to be chosen, or that there is none.
    var lead: String
    /// A sentence that says that the previous office has ended.
    var ending: String?
    /// Whether the user can also see their own hours, which needs no office.
    var hasOwnHours: Bool
    /// The path to open after the choice.
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
    /// Whether this is the current office.
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
