import Domain
import Recognition

/// What an office came to its desk for.
enum DeskRole {
    case employer, agency, provider, industry, authority

    init(_ actor: Actor) {
        switch actor.office?.role {
        case .agencyClerk, .agencyManager: self = .agency
        case .providerClerk, .providerManager: self = .provider
        case .industryClerk, .industryManager: self = .industry
        case .hrClerk, .hrManager: self = .authority
        default: self = .employer
        }
    }

    /// The people that the office looks after.
    var people: String {
        switch self {
        case .employer, .provider: "本单位"
        case .agency: "代理的"
        case .industry: "本系列"
        case .authority: "管理范围内"
        }
    }

    /// The figures beside the waiting work. They are no tasks of today.
    func figures(_ view: SeeDesk.Overview) -> [DeskTile] {
        let unmet = tile(view.people - view.met, "今年未达标", "/people?filter=unmet")
        switch self {
        case .employer, .agency: return [tile(view.withoutAccount, "未激活账号", "/people?filter=no-account"), unmet]
        case .industry, .authority: return [unmet]
        case .provider: return [tile(view.trainings, "\(view.year) 年登记的培训", "/trainings")]
        }
    }

    private func tile(_ count: Int, _ label: String, _ href: String) -> DeskTile {
        DeskTile(figure: count.grouped, label: label, href: href, weight: count == 0 ? .nothing : .plain)
    }

    func links(_ view: SeeDesk.Overview) -> [Link] {
        let importing = Link(text: "导入学时", href: "/imports")
        let unmet = Link(
            text: "导出 \(view.year) 年未达标名单",
            href: "/exports?what=standings&year=\(view.year)&met=no"
        )
        switch self {
        case .employer, .agency:
            return [
                importing, Link(text: "登记新人员", href: "/imports?kind=roster"),
                Link(text: "打印激活单", href: "/people?filter=no-account"), unmet,
            ]
        case .provider:
            return [
                Link(text: "登记培训", href: "/trainings/new"), importing, Link(text: "账号与密码", href: "/password"),
            ]
        case .industry, .authority:
            return [
                Link(text: "查看人员", href: "/people"), importing, unmet, Link(text: "认定规则", href: "/policies"),
            ]
        }
    }

    /// What to do first, or `nil` when that is done.
    func empty(_ view: SeeDesk.Overview, hasImported: Bool) -> EmptyNote? {
        switch self {
        case .provider where hasImported: nil
        case .provider where view.trainings == 0: .trainingsFirst
        case .provider: .importNext
        case _ where view.people > 0: nil
        case .employer, .agency: .noPeople
        case .industry, .authority: .noPeopleBelow
        }
    }
}

extension EmptyNote {
    fileprivate static let noPeople = EmptyNote(
        heading: "还没有人员",
        text: "导入学时表，表中的人员经您确认后即登记在您名下。",
        action: Link(text: "导入学时", href: "/imports")
    )
    fileprivate static let noPeopleBelow = EmptyNote(
        heading: "管理范围内还没有人员",
        text: "用人单位登记人员以后，这里显示他们的达标情况。"
    )
    fileprivate static let trainingsFirst = EmptyNote(
        heading: "先登记培训",
        text: "登记您开设的培训，再按登记的课程导入学员的学时。",
        action: Link(text: "登记培训", href: "/trainings/new")
    )
    fileprivate static let importNext = EmptyNote(
        heading: "还没有导入过学时",
        text: "培训结束后，按登记的课程导入学员的学时。",
        action: Link(text: "导入学时", href: "/imports")
    )
}
