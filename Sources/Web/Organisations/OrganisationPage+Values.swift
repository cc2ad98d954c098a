import Domain
import Offices

extension OrganisationPage {
    init(_ view: SeeOrganisation.View, for actor: Actor, typed: TypedDecision = TypedDecision()) {
        switch view {
        case .application(let it, let region, let managingRegion):
            let details = it.details
            self.init(
                name: details.name,
                chip: it.state.chip,
                facts: Self.facts(details.creditCode, details.kinds, region, managingRegion) + [
                    Fact(label: "提交时间", value: it.sentAt.chinese)
                ] + (it.reason.map { [Fact(label: "原因", value: $0)] } ?? []),
                people: [
                    Fact(label: "联系人", value: details.contact.name),
                    Fact(label: "联系电话", value: details.contact.telephone),
                    Fact(label: "管理员", value: details.manager.name),
                    Fact(label: "管理员账号名", value: details.manager.login),
                ],
                path: "/organisations/\(it.id)",
                decision: it.state == .pending
                    ? RegistrationDecision(
                        version: String(it.version),
                        problems: typed.problems,
                        returnReason: typed.returnReason,
                        rejectionReason: typed.rejectionReason
                    ) : nil
            )
        case .organisation(let it, let region, let managingRegion, let formerNames):
            self.init(
                name: it.name,
                chip: it.state.chip,
                facts: Self.facts(it.creditCode ?? "没有登记", it.kinds, region, managingRegion),
                formerNames: formerNames.map { "\($0.name)（用到\($0.lastDay.chinese)）" },
                path: "/organisations/\(it.id)",
                keeping: OrganisationKeeping(
                    name: it.name,
                    typedName: typed.name,
                    officesHref: actor.may(.grantOffices) ? "/organisations/\(it.id)/offices" : nil,
                    isSuspended: it.state == .suspended,
                    canSuspend: it.id != actor.office?.organisation,
                    reason: typed.reason,
                    problems: typed.problems
                )
            )
        }
    }

    private static func facts(
        _ code: String,
        _ kinds: Set<Organisation.Kind>,
        _ region: String,
        _ managingRegion: String
    ) -> [Fact] {
        [
            Fact(label: "统一社会信用代码", value: code), Fact(label: "单位类别", value: kinds.chineseNames),
            Fact(label: "所在地区", value: region), Fact(label: "管理权限", value: managingRegion),
        ]
    }
}

/// What was typed into one of the forms of the page, with its problems.
struct TypedDecision {
    var name = ""
    var reason = ""
    var returnReason = ""
    var rejectionReason = ""
    var problems = FormProblems()

    init() {}

    init(_ body: FormBody) {
        name = body["name"] ?? ""
        reason = body["reason"] ?? ""
        returnReason = body["return_reason"] ?? ""
        rejectionReason = body["rejection_reason"] ?? ""
    }
}
