import Mustache

/// `/sign-in`: the form for a document number or account name, and the password.
struct SignInPage: TemplatePage {
    static let template = "public/sign-in"

    var signInName: String = ""
    /// Where to go afterwards: a path of this site.
    var returnTo: String?
    var problems = FormProblems()
    var demo: DemoHint?

    var title: String { "登录" }

    func child(named name: String) -> Any? {
        switch name {
        case "signInName": nameField
        case "password": passwordField
        case "returnTo": given(returnTo)
        case "demo": given(demo)
        default: nil
        }
    }

    private var nameField: TextField {
        TextField(
            name: "sign_in_name",
            label: "证件号码或账号",
            value: signInName,
            problem: problems.message(for: "sign_in_name"),
            width: .full,
            autocomplete: "username"
        )
    }

    private var passwordField: TextField {
        TextField(
            name: "password",
            label: "密码",
            problem: problems.message(for: "password"),
            kind: .password,
            width: .full,
            autocomplete: "current-password"
        )
    }
}
