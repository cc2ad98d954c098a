import Domain
import Hummingbird
import Offices

extension SignInPage {
    /// The page with what was typed, except for the password.
    init(_ form: FormBody, demo: DemoHint?) {
        self.init(
            signInName: form["sign_in_name"] ?? "",
            returnTo: LocalPath.safe(form["return_to"]),
            kept: KeptForm(carriedBy: form),
            demo: demo
        )
        if signInName.isEmpty { problems.add("请填写证件号码或账号。", at: "sign_in_name") }
        if (form["password"] ?? "").isEmpty { problems.add("请填写密码。", at: "password") }
    }

    /// Says why the sign-in failed.
    /// - Returns: The status of the answer.
    mutating func complain(of outcome: SignIn.Outcome, now: Instant) -> HTTPResponse.Status {
        switch outcome {
        case .signedIn: return .seeOther
        case .busy: return .serviceUnavailable
        case .wrong:
            problems.add("证件号码（账号）或密码不正确，请重新输入。连续输错 5 次以后，每次要等一会儿才能再试。", at: "password")
            return .forbidden
        case .wait(let until):
            let wait = Waiting.words(until: until, now: now)
            problems.add("连续输错次数过多，请等 \(wait)再试。忘记密码的，可以凭新的激活码重新设置，不用等。", at: "sign_in_name")
            return .tooManyRequests
        case .crowded(let until):
            let wait = Waiting.words(until: until, now: now)
            problems.add("您所在的网络上刚才输错密码的次数太多，请等 \(wait)再试。", at: "sign_in_name")
            return .tooManyRequests
        case .locked:
            problems.add("这个账号已被锁定，不能登录。请联系本单位经办人或系统管理员。", at: "sign_in_name")
            return .forbidden
        case .demoClosed:
            problems.add("这是演示账号，演示密码在这里不能使用。请联系系统管理员。", at: "sign_in_name")
            return .forbidden
        }
    }
}

/// The time that a visitor still has to wait: `20 秒`, `3 分钟`.
enum Waiting {
    static func words(until: Instant, now: Instant) -> String {
        let seconds = max(1, (until.milliseconds - now.milliseconds + 999) / 1000)
        return seconds < 60 ? "\(seconds) 秒" : "\((seconds + 59) / 60) 分钟"
    }
}

extension SignIn.Outcome {
    /// A fixed word for the log.
    var word: String {
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
