@testable import Web

extension Sample {
    static let accountPages: [Sample] = [
        Sample("activation", ActivationPage(), in: .stranger),
        Sample("sign-in-interrupted", SignInPage(returnTo: "/years", isInterrupted: true), in: .stranger),
        Sample("sign-in-with-kept-form", SignInPage(kept: kept, isInterrupted: true), in: .stranger),
        Sample(
            "offices-with-kept-form",
            OfficesPage(
                offices: offices(current: nil),
                lead: several,
                hasOwnHours: false,
                kept: kept,
                isInterrupted: true
            ),
            in: .several
        ),
        Sample(
            "not-done",
            NotDonePage(typed: [Fact(label: "退回原因", value: "请补<首页>")], page: "/reviews/41"),
            in: .clerk(on: "审核")
        ),
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
        Sample("offices", OfficesPage(offices: offices(current: 1), lead: several, hasOwnHours: true), in: .several),
        Sample(
            "offices-to-choose",
            OfficesPage(
                offices: offices(current: nil),
                lead: several,
                ending: "您刚才使用的岗位已经结束，不能再用它办理业务。",
                hasOwnHours: false,
                returnTo: "/reviews",
                problems: office
            ),
            in: PageFrame.several.complaining(office)
        ),
        Sample(
            "offices-none",
            OfficesPage(offices: [], lead: "您现在没有岗位。如需办理业务，请联系本单位经办人。", hasOwnHours: true),
            in: .professional(on: "账号")
        ),
    ]

    private static let several = "您有 3 个岗位，请选择用哪一个办理业务。以后可以随时在页面顶部切换。"
    private static let office = FormProblems([("", "您没有这个岗位，或者它已经结束，请重新选择。")])

    private static func offices(current: Int?) -> [OfficeChoice] {
        [
            ("单位经办人", "洪州学院", nil), ("人社部门管理员", "示范市人力资源和社会保障局", "示范市及所辖地区"),
            ("行业主管部门经办人", "示范县卫生健康委员会", "示范县及所辖地区，卫生系列"),
        ].enumerated().map { place, office in
            OfficeChoice(
                id: "office-\(place)",
                role: office.0,
                organisation: office.1,
                scope: office.2,
                isCurrent: place == current
            )
        }
    }

    private static let activation = FormProblems([
        ("document_number", "证件号码的校验位不对：末位应为 3，请核对。"),
        ("code", "激活码已于2026年11月14日过期，请向发码的单位重新领取。"),
        ("new_password_again", "两次输入的密码不一样，请重新输入。"),
    ])

    private static let password = FormProblems([("new_password", "新密码至少 10 个字符，这里只有 6 个。")])

    private static let kept = KeptForm(
        path: "/reviews/41/return",
        FormBody(texts: [("return_reason", "请补<首页>"), ("csrf_token", "old")])
    )
}
