import Mustache

/// `/password`: the facts about the account, and a form for a new password.
struct PasswordPage: TemplatePage {
    static let template = "account/password"

    /// 姓名, 证件号码 (masked), 单位, 账号.
    var facts: [Fact]
    /// The reason why the password must be changed first.
    var demand: String?
    var problems = FormProblems()

    var title: String { "账号" }

    func child(named name: String) -> Any? {
        switch name {
        case "facts": facts
        case "hasFacts": !facts.isEmpty
        case "demand": given(demand)
        case "current":
            TextField(
                name: "current_password",
                label: "现在的密码",
                problem: problems.message(for: "current_password"),
                kind: .password,
                autocomplete: "current-password"
            )
        case "passwords": NewPassword(problems: problems)
        default: nil
        }
    }
}
