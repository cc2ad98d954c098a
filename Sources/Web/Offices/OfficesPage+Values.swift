import Domain
import Offices

extension OfficesPage {
    init(_ view: SeeOffices.Choices, hasPerson: Bool, returnTo: String?) {
        self.init(
            offices: view.offices.map { OfficeChoice($0, isCurrent: $0.office.office.id == view.current) },
            lead: Self.lead(view.offices.count),
            ending: view.hasOfficeEnded ? "您刚才使用的岗位已经结束，不能再用它办理业务。" : nil,
            hasOwnHours: hasPerson,
            returnTo: returnTo
        )
    }

    private static func lead(_ count: Int) -> String {
        switch count {
        case 0: "您现在没有岗位。如需办理业务，请联系本单位经办人。"
        case 1: "您有一个岗位，登录后直接使用，不用选择。"
        default: "您有 \(count) 个岗位，请选择用哪一个办理业务。以后可以随时在页面顶部切换。"
        }
    }
}

extension OfficeChoice {
    init(_ office: SeeOffices.Choice, isCurrent: Bool) {
        self.init(
            id: office.office.office.id.text,
            role: office.office.office.role.chineseName,
            organisation: office.office.organisation,
            scope: [office.region.map { "\($0)及所辖地区" }, office.series.map { "\($0)系列" }]
                .compactMap(\.self).joinedUnlessEmpty,
            isCurrent: isCurrent
        )
    }
}

extension [String] {
    fileprivate var joinedUnlessEmpty: String? { isEmpty ? nil : joined(separator: "，") }
}
