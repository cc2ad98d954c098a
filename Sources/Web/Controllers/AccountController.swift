import Domain
import Hummingbird
import Workflows

/// Signing in and out, opening an account with its one-time code, and changing the password.
struct AccountController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let signIn: SignIn
    let signOut: SignOut
    let activate: ActivateAccount
    let changePassword: ChangePassword
    let seeAccount: SeeAccount
    let demo: DemoHint?

    func addRoutes(to router: Router<SiteContext>) {
        router.get("sign-in", use: signInForm).post("sign-in", use: createSession)
        router.post("sign-out", use: endSession)
        router.get("activation", use: activationForm).post("activation", use: createPassword)
        router.get("password", use: passwordForm).post("password", use: replacePassword)
    }

    @Sendable private func signInForm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let returnTo = LocalPath.safe(request.uri.queryParameters.get("return_to"))
        return try pages.page(SignInPage(returnTo: returnTo, demo: demo), request, context)
    }

    @Sendable private func createSession(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { form in
            let name = form["sign_in_name"] ?? ""
            var page = SignInPage(signInName: name, returnTo: LocalPath.safe(form["return_to"]), demo: demo)
            if name.isEmpty { page.problems.add("请填写证件号码或账号。", at: "sign_in_name") }
            if (form["password"] ?? "").isEmpty { page.problems.add("请填写密码。", at: "password") }
            guard page.problems.isEmpty else {
                return try refuse(page, page.problems, .badRequest, request, context)
            }
            let outcome = try await signIn(
                login: name,
                password: form["password"] ?? "",
                oldToken: context.session?.token
            )
            switch outcome {
            case .signedIn(let token, let actor):
                var response = pages.redirect(to: page.returnTo ?? Navigation.home(of: actor))
                response.setCookie(pages.cookies.make(Cookies.session, token))
                return response
            case .wrong:
                page.problems.add("证件号码（账号）或密码不正确，请重新输入。连续输错 5 次将暂时锁定。", at: "password")
                return try refuse(page, page.problems, .forbidden, request, context)
            case .busy:
                page.problems.add("现在登录的人太多，请过一会儿再试。", at: "sign_in_name")
                return try refuse(page, page.problems, .serviceUnavailable, request, context)
            case .locked(let until):
                page.problems.add("输错次数过多，账号已锁定，请在 \(until.chinese) 之后再试，或请单位经办人重新打印激活单。", at: "sign_in_name")
                return try refuse(page, page.problems, .tooManyRequests, request, context)
            }
        }
    }

    @Sendable private func endSession(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { _ in
            if let session = context.session { try await signOut(session.token) }
            var response = pages.redirect(to: "/", flash: Flash(kind: .success, text: "您已退出。"))
            response.setCookie(pages.cookies.removal(of: Cookies.session))
            return response
        }
    }

    @Sendable private func activationForm(_ request: Request, _ context: SiteContext) async throws -> Response {
        try pages.page(ActivationPage(), request, context)
    }

    @Sendable private func createPassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { form in
            var page = ActivationPage(documentNumber: form["document_number"] ?? "", code: form["code"] ?? "")
            if page.documentNumber.isEmpty { page.problems.add("请填写证件号码。", at: "document_number") }
            if page.code.isEmpty { page.problems.add("请填写激活单上的激活码。", at: "code") }
            guard page.problems.isEmpty else {
                return try refuse(page, page.problems, .badRequest, request, context)
            }
            let outcome = try await activate(
                documentNumber: page.documentNumber,
                code: page.code,
                password: form["new_password"] ?? "",
                again: form["new_password_again"] ?? ""
            )
            if case .activated = outcome {
                let flash = Flash(kind: .success, text: "账号已激活，请用证件号码和刚才设置的密码登录。")
                return pages.redirect(to: "/sign-in", flash: flash)
            }
            page.problems = problems(of: outcome)
            return try refuse(page, page.problems, .badRequest, request, context)
        }
    }

    private func problems(of outcome: ActivateAccount.Outcome) -> FormProblems {
        var problems = FormProblems()
        switch outcome {
        case .activated: break
        case .wrongCode: problems.add("证件号码与激活码不相符，或者激活码已经用过。请核对，或请单位经办人重新打印激活单。", at: "code")
        case .expired: problems.add("激活码已过期，请单位经办人重新打印激活单。", at: "code")
        case .locked(let until): problems.add("输错次数过多，请在 \(until.chinese) 之后再试。", at: "document_number")
        case .invalid(let faults): problems = FormProblems(faults)
        }
        return problems
    }

    @Sendable private func passwordForm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let facts = try await facts(of: context.actor())
        return try pages.page(PasswordPage(facts: facts), request, context)
    }

    @Sendable private func replacePassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        let actor = try context.actor()
        return try await forms.read(request, context) { form in
            let outcome = try await changePassword(
                actor,
                current: form["current_password"] ?? "",
                new: form["new_password"] ?? "",
                again: form["new_password_again"] ?? "",
                token: context.session?.token ?? ""
            )
            switch outcome {
            case .changed:
                let flash = Flash(kind: .success, text: "密码已修改，其他设备上的登录已全部退出。")
                return pages.redirect(to: "/password", flash: flash)
            case .invalid(let faults):
                let page = PasswordPage(facts: try await facts(of: actor), problems: FormProblems(faults))
                return try refuse(page, page.problems, .badRequest, request, context)
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
        for (role, organisation) in view.roles { facts.append(Fact(label: role.chineseName, value: organisation)) }
        return facts
    }

    private func refuse(
        _ page: some Page,
        _ problems: FormProblems,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: SiteContext
    ) throws -> Response {
        try pages.page(page, request, context, status: status, problems: problems)
    }
}

extension FormProblems {
    init(_ faults: [FormFault]) {
        for fault in faults { add(fault.message, at: fault.field) }
    }
}
