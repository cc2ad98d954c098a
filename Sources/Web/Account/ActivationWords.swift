import Domain
import Groundwork
import Offices

extension ActivateAccount.Outcome {
    /// Why the account was not activated, and what to do.
    func problems(now: Instant) -> FormProblems {
        var problems = FormProblems()
        switch self {
        case .activated: break
        case .wrongCode(let keyWasLost):
            let lost = keyWasLost ? "系统更换过密钥，此前发出的激活码都已失效。" : ""
            problems.add("证件号码（账号）与激活码不相符，或者激活码已经用过。\(lost)请核对，或向发码的单位重新领取。", at: "code")
        case .expired: problems.add("激活码已过期，请向发码的单位重新领取。", at: "code")
        case .wait(let until):
            problems.add("连续输错次数过多，请核对激活码，等 \(Waiting.words(until: until, now: now))再试。", at: "code")
        case .locked: problems.add("这个账号已被锁定，不能激活。请联系系统管理员。", at: "document_number")
        case .invalid(let faults): problems = FormProblems(faults)
        }
        return problems
    }

    /// Whether the outcome can be a sign that somebody is guessing.
    var isGuess: Bool {
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
