import Domain
import Groundwork
import Hummingbird
import Offices
import Threads

/// Shows the account, and changes its password.
struct PasswordController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let change: ChangePassword
    let seeAccount: SeeAccount

    func addRoutes(to router: Router<SiteContext>) {
        router.get("password", use: form).post("password", use: create)
    }

    @Sendable private func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(PasswordPage(facts: try await facts(of: context.actor())), request, context)
    }

    @Sendable private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let outcome: ChangePassword.Outcome
            do {
                let (current, new) = (form["current_password"] ?? "", form["new_password"] ?? "")
                let (again, token) = (form["new_password_again"] ?? "", context.session?.token ?? "")
                outcome = try await context.whileConnected { [change] in
                    try await change(actor, current: current, new: new, again: again, token: token)
                }
            } catch is CrewIsFull {
                return try pages.tellBusy(PasswordPage(facts: try await facts(of: actor)), request, context)
            }
            switch outcome {
            case .changed:
                let flash = Flash(kind: .success, text: "密码已修改，其他设备上的登录已全部退出。")
                return pages.redirect(to: "/password", flash: flash)
            case .invalid(let faults):
                if faults.contains(where: { $0.field == "current_password" }) {
                    context.note("password change failed", request, .notable, ["reason": "wrong"])
                }
                let page = PasswordPage(facts: try await facts(of: actor), problems: FormProblems(faults))
                return try pages.page(page, request, context, status: .badRequest, problems: page.problems)
            }
        }
    }

    private func facts(of actor: Actor) async throws -> [Fact] {
        let view = try await seeAccount(actor)
        var facts = [Fact(label: "姓名", value: actor.name)]
        if let person = view.person {
            facts.append(Fact(label: person.document.kind.chineseName, value: person.document.masked))
            facts.append(Fact(label: "职称系列", value: view.seriesName ?? person.series))
        }
        if let employer = view.employerName { facts.append(Fact(label: "所在单位", value: employer)) }
        for office in view.offices {
            facts.append(Fact(label: office.office.role.chineseName, value: office.organisation))
        }
        return facts
    }
}
