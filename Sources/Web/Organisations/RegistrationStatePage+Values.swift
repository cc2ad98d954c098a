import Domain
import Offices

extension RegistrationStatePage {
    init(_ view: SeeRegistration.View, link: String? = nil) {
        let details = view.registration.details
        self.init(
            organisation: details.name,
            chip: view.registration.state.chip,
            sentence: Self.sentence(view),
            facts: [
                Fact(label: "统一社会信用代码", value: details.creditCode),
                Fact(label: "单位类别", value: details.kinds.chineseNames),
                Fact(label: "所在地区", value: view.region), Fact(label: "管理权限所在地区", value: view.managingRegion),
                Fact(label: "管理员账号名", value: details.manager.login),
                Fact(label: "提交时间", value: view.registration.sentAt.chinese),
            ],
            link: link
        )
    }

    private static func sentence(_ view: SeeRegistration.View) -> String {
        switch view.registration.state {
        case .pending: "正由\(view.authority)审核，请过几天再来看。"
        case .returned: "已退回：\(view.registration.reason ?? "")"
        case .approved: "审核已通过。请单位管理员向\(view.authority)领取一次性激活码，激活账号后登录。"
        case .rejected: "不予通过：\(view.registration.reason ?? "")。如有疑问，请联系\(view.authority)。"
        }
    }
}

extension Registration.State {
    var chip: StatusChip {
        switch self {
        case .pending: StatusChip(tone: .wait, text: chineseName)
        case .returned, .rejected: StatusChip(tone: .bad, text: chineseName)
        case .approved: StatusChip(tone: .ok, text: chineseName)
        }
    }
}

extension Organisation.State {
    var chip: StatusChip { StatusChip(tone: self == .active ? .ok : .bad, text: chineseName) }
}
