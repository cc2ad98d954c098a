import Mustache

/// `/verification`: the form to check a certificate by its code. It uses GET with the field `code`.
struct VerificationPage: TemplatePage {
    static let template = "public/verification"

    var code: String = ""
    var problems = FormProblems()

    var title: String { "查验证书" }

    func child(named name: String) -> Any? {
        switch name {
        case "code":
            TextField(
                name: "code",
                label: "查验码",
                value: code,
                hint: "印在证书二维码下方，字母与数字，大小写均可。",
                problem: problems.message(for: "code"),
                width: .medium,
                autocomplete: "off"
            )
        default: nil
        }
    }
}
