@testable import Web

extension Sample {
    static let accountPages: [Sample] = [
        Sample("activation", ActivationPage(), in: .stranger),
        Sample(
            "activation-problems",
            ActivationPage(documentNumber: "36019919900101901X", code: "8842-1190", problems: activation),
            in: .stranger.complaining(activation)
        ),
        Sample(
            "password",
            PasswordPage(
                facts: [
                    Fact(label: "姓名", value: "王晓雯"),
                    Fact(label: "证件号码", value: "360199********9013"),
                    Fact(label: "工作单位", value: "洪州学院"),
                ]),
            in: .professional(on: "账号").saying(.success, "密码已修改。")
        ),
        Sample(
            "password-demanded",
            PasswordPage(facts: [], demand: "密码由管理员重设过。请先换成您自己的密码，再继续使用。", problems: password),
            in: .professional(on: "账号").complaining(password)
        ),
    ]

    private static let activation = FormProblems([
        ("document_number", "证件号码的校验位不对：末位应为 3，请核对。"),
        ("code", "激活码已于 2026年11月14日 过期，请到单位人事部门重新领取。"),
        ("new_password_again", "两次输入的密码不一样，请重新输入。"),
    ])

    private static let password = FormProblems([("new_password", "新密码至少 10 个字符，这里只有 6 个。")])
}
