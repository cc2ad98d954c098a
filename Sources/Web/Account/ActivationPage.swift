import Mustache

/// `/activation`: activates an account with a document number or account name, and a one-time code.
struct ActivationPage: TemplatePage {
    static let template = "account/activation"

    var documentNumber: String = ""
    var code: String = ""
    var problems = FormProblems()

    var title: String { "激活账号" }

    func child(named name: String) -> Any? {
        switch name {
        case "documentNumber":
            TextField(
                name: "document_number",
                label: "证件号码或账号",
                value: documentNumber,
                hint: "专业技术人员填证件号码；单位和部门的经办人填账号。",
                problem: problems.message(for: "document_number"),
                autocomplete: "username"
            )
        case "code":
            TextField(
                name: "code",
                label: "激活码",
                value: code,
                hint: "10 位字母和数字，印在发给您的激活单上，只能用一次。",
                problem: problems.message(for: "code"),
                autocomplete: "one-time-code"
            )
        case "passwords": NewPassword(problems: problems)
        default: nil
        }
    }
}

/// The two boxes in which a new password is typed.
struct NewPassword: MustacheParent, Sendable {
    var problems: FormProblems

    func child(named name: String) -> Any? {
        switch name {
        case "first":
            TextField(
                name: "new_password",
                label: "新密码",
                hint: "至少 10 个字符。可以用一句只有您知道的话；不要用证件号码、生日、姓名、单位或常见密码。",
                problem: problems.message(for: "new_password"),
                kind: .password,
                autocomplete: "new-password"
            )
        case "again":
            TextField(
                name: "new_password_again",
                label: "再输一遍新密码",
                problem: problems.message(for: "new_password_again"),
                kind: .password,
                autocomplete: "new-password"
            )
        default: nil
        }
    }
}
