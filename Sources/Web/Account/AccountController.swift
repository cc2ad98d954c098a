import Domain
import Groundwork
import Hummingbird
import Logging
import Offices
import Threads

/// Signs in and out, activates an account with its one-time code, and changes the password.
struct AccountController: Sendable {
    let pages: PageResponder
    let forms: SiteForms
    let signIn: SignIn
    let signOut: SignOut
    let activate: ActivateAccount
    let changePassword: ChangePassword
    let seeAccount: SeeAccount
    let demo: DemoHint?
    let now: @Sendable () -> Instant

    func addRoutes(to router: Router<SiteContext>) {
        router.get("sign-in", use: signInForm).post("sign-in", use: createSession)
        router.post("sign-out", use: endSession)
        router.get("activation", use: activationForm).post("activation", use: createPassword)
        router.get("password", use: passwordForm).post("password", use: replacePassword)
    }

    private static let busy = "现在办理的人太多，密码还没有核对。请过十几秒再试一次。"

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
            let (password, token, visit) = (form["password"] ?? "", context.session?.token, visit(request, context))
            let outcome = try await context.whileConnected { [signIn] in
                try await signIn(login: name, password: password, oldToken: token, from: visit)
            }
            if case .busy = outcome { return try tellBusy(page, request, context) }
            if case .signedIn(let token, let device, let actor, let mustChooseOffice) = outcome {
                let home = page.returnTo ?? Navigation.home(of: actor)
                let asking = "/offices" + (page.returnTo.map { "?return_to=\($0.asQueryValue)" } ?? "")
                var response = pages.redirect(to: mustChooseOffice ? asking : home)
                response.setCookie(pages.cookies.make(Cookies.session, token))
                response.setCookie(pages.cookies.device(device))
                return response
            }
            if case .demoClosed = outcome { Self.tellOfDemo(context.logger) }
            context.note("sign-in failed", request, .notable, ["reason": outcome.word])
            let status = complain(of: outcome, on: &page)
            return try refuse(page, page.problems, status, request, context)
        }
    }

    private func complain(of outcome: SignIn.Outcome, on page: inout SignInPage) -> HTTPResponse.Status {
        switch outcome {
        case .signedIn: return .seeOther
        case .wrong:
            page.problems.add("证件号码（账号）或密码不正确，请重新输入。连续输错 5 次以后，每次要等一会儿才能再试。", at: "password")
            return .forbidden
        case .busy:
            page.problems.add(Self.busy, at: "password")
            return .serviceUnavailable
        case .wait(let until):
            page.problems.add("连续输错次数过多，请等 \(wait(until))再试。忘记密码的，可以凭新的激活码重新设置，不用等。", at: "sign_in_name")
            return .tooManyRequests
        case .crowded(let until):
            page.problems.add("您所在的网络上刚才输错密码的次数太多，请等 \(wait(until))再试。", at: "sign_in_name")
            return .tooManyRequests
        case .locked:
            page.problems.add("这个账号已被锁定，不能登录。请联系本单位经办人或系统管理员。", at: "sign_in_name")
            return .forbidden
        case .demoClosed:
            page.problems.add("这是演示账号，演示密码在这里不能使用。请联系系统管理员。", at: "sign_in_name")
            return .forbidden
        }
    }

    /// The time that the user still has to wait: `20 秒`, `3 分钟`.
    private func wait(_ until: Instant) -> String {
        let seconds = max(1, (until.milliseconds - now().milliseconds + 999) / 1000)
        return seconds < 60 ? "\(seconds) 秒" : "\((seconds + 59) / 60) 分钟"
    }

    private func visit(_ request: Request, _ context: SiteContext) -> Visit {
        Visit(
            origin: context.origin.key,
            device: pages.cookies.value(Cookies.device, in: request)
        )
    }

    private static func tellOfDemo(_ logger: Logger) {
        logger.warning(
            """
            the demo's printed password was refused: set XUESHI_DEMO=true only where no real people sign in; \
            otherwise give the account a password of its own with xueshi account reset
            """
        )
    }

    @Sendable private func endSession(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await forms.read(request, context) { _ in
            if let session = context.session {
                do {
                    try await signOut(session.token)
                } catch  where OutOfSpace.caused(error) {
                    // The browser deletes its cookie anyway, and the stored session expires later.
                    context.note("disk full", request, .broken, ["status": "303"])
                }
            }
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
            if page.documentNumber.isEmpty { page.problems.add("请填写证件号码或账号。", at: "document_number") }
            if page.code.isEmpty { page.problems.add("请填写激活码。", at: "code") }
            guard page.problems.isEmpty else {
                return try refuse(page, page.problems, .badRequest, request, context)
            }
            let outcome: ActivateAccount.Outcome
            do {
                let (login, code, visit) = (page.documentNumber, page.code, visit(request, context))
                let (password, again) = (form["new_password"] ?? "", form["new_password_again"] ?? "")
                outcome = try await context.whileConnected { [activate] in
                    try await activate(login: login, code: code, password: password, again: again, from: visit)
                }
            } catch is CrewIsFull {
                return try tellBusy(page, request, context)
            }
            if case .activated(let device) = outcome {
                let flash = Flash(kind: .success, text: "账号已激活，请用刚才设置的密码登录。")
                var response = pages.redirect(to: "/sign-in", flash: flash)
                response.setCookie(pages.cookies.device(device))
                return response
            }
            if outcome.isGuess { context.note("activation failed", request) }
            page.problems = problems(of: outcome)
            let status: HTTPResponse.Status = if case .wait = outcome { .tooManyRequests } else { .badRequest }
            return try refuse(page, page.problems, status, request, context)
        }
    }

    private func problems(of outcome: ActivateAccount.Outcome) -> FormProblems {
        var problems = FormProblems()
        switch outcome {
        case .activated: break
        case .wrongCode(let keyWasLost):
            let lost = keyWasLost ? "系统更换过密钥，此前发出的激活码都已失效。" : ""
            problems.add("证件号码（账号）与激活码不相符，或者激活码已经用过。\(lost)请核对，或向发码的单位重新领取。", at: "code")
        case .expired: problems.add("激活码已过期，请向发码的单位重新领取。", at: "code")
        case .wait(let until):
            problems.add("连续输错次数过多，请核对激活码，等 \(wait(until))再试。", at: "code")
        case .locked: problems.add("这个账号已被锁定，不能激活。请联系系统管理员。", at: "document_number")
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
            let outcome: ChangePassword.Outcome
            do {
                let (current, new) = (form["current_password"] ?? "", form["new_password"] ?? "")
                let (again, token) = (form["new_password_again"] ?? "", context.session?.token ?? "")
                outcome = try await context.whileConnected { [changePassword] in
                    try await changePassword(actor, current: current, new: new, again: again, token: token)
                }
            } catch is CrewIsFull {
                return try tellBusy(PasswordPage(facts: try await facts(of: actor)), request, context)
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
                return try refuse(page, page.problems, .badRequest, request, context)
            }
        }
    }

    /// Shows the form again with a message above it. The form itself has no faults.
    private func tellBusy(_ page: some Page, _ request: Request, _ context: SiteContext) throws -> Response {
        context.note("too busy", request, .alarming, ["status": "503"])
        var context = context
        context.flash = Flash(kind: .warning, text: Self.busy)
        return try pages.page(page, request, context, status: .serviceUnavailable)
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

extension SignIn.Outcome {
    /// A fixed word for the log.
    fileprivate var word: String {
        switch self {
        case .signedIn: "signed-in"
        case .wrong: "wrong"
        case .busy: "busy"
        case .wait: "wait"
        case .crowded: "crowded"
        case .locked: "locked"
        case .demoClosed: "demo-closed"
        }
    }
}

extension ActivateAccount.Outcome {
    /// Whether the outcome can be a sign that somebody is guessing.
    fileprivate var isGuess: Bool {
        switch self {
        case .wrongCode, .wait, .locked: true
        case .activated, .expired, .invalid: false
        }
    }
}

extension FormProblems {
    init(_ faults: [FormFault]) {
        for fault in faults { add(fault.message, at: fault.field) }
    }
}
