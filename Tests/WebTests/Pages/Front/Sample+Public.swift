@testable import Web

extension Sample {
    static let publicPages: [Sample] = [
        Sample("landing", LandingPage(province: "江西省", rules: rules), in: .stranger),
        Sample("landing-demo", LandingPage(province: "江西省", demo: demo), in: .demoStranger),
        Sample(
            "landing-signed-in",
            LandingPage(province: "江西省", home: Link(text: "进入我的学时", href: "/years/2026")),
            in: .professional(on: "")
        ),
        Sample("search-empty", SearchPage(typed: "", hits: []), in: .stranger),
        Sample("search-none", SearchPage(typed: "<天气>", hits: []), in: .stranger),
        Sample(
            "search-found",
            SearchPage(
                typed: "论文",
                hits: [
                    RuleSearch.Hit(
                        name: "学术成果：论文",
                        article: "第九条（一）",
                        text: "在省级以上刊物发表论文，每篇 10 学时，每年最多 30 学时。",
                        rule: "江西省专业技术人员继续教育学时认定办法（试行）",
                        href: "/policies/jiangxi-2023#activity-paper"
                    )
                ]
            ),
            in: .stranger
        ),
        Sample("patterns", PatternsPage(), in: .demoStranger),
        Sample("sign-in", SignInPage(returnTo: "/years/2026", demo: demo), in: .demoStranger),
        Sample(
            "sign-in-refused",
            SignInPage(signInName: "wangxw", problems: refused),
            in: .stranger.complaining(refused)
        ),
        Sample("verification", VerificationPage(), in: .stranger),
        Sample(
            "verification-problem",
            VerificationPage(code: "K7", problems: badCode),
            in: .stranger.complaining(badCode)
        ),
        Sample("certificate-valid", check(.valid, "持证人在该年度的学时与证书所载一致。"), in: .stranger),
        Sample(
            "certificate-replaced",
            check(.replaced, "自 2026年11月20日 起被新证书替换：此后又计入了 10 学时。请向持证人索取最新的证书。"),
            in: .stranger
        ),
        Sample(
            "certificate-grown",
            grown,
            in: .stranger
        ),
        Sample(
            "certificate-revoked",
            check(.revoked, "2026年11月20日起，证书所载的学时有 1 条已被撤销。这一份作废。"),
            in: .stranger
        ),
        Sample(
            "certificate-incomparable",
            check(.incomparable, "现在没有适用于该年度的认定规则，无法核对证书内容，请向登记机关查询。"),
            in: .stranger
        ),
        Sample(
            "certificate-unknown",
            CertificateCheckPage(
                verdict: .unknown,
                sentence: "没有用这个查验码出具过证书。请核对查验码；如仍查不到，请警惕伪造。",
                code: "K7QF-2M9D-XXXX",
                checkedAt: "查验时间 2026年11月21日 10:32"
            ),
            in: .stranger
        ),
    ]

    private static let rules = [
        Link(text: "江西省专业技术人员继续教育学时认定办法（试行）", href: "/policies/jiangxi-2023"),
        Link(text: "江西省卫生系列继续教育学时认定规定", href: "/policies/jiangxi-health-2024"),
    ]

    private static let demo = DemoHint(
        password: "xueshi-demo-2026",
        accounts: [
            DemoAccount(signInName: "360199199001019013", who: "洪州学院 · 专业技术人员"),
            DemoAccount(signInName: "hongzhou-hr", who: "洪州学院 · 人事经办人"),
            DemoAccount(signInName: "ganjiang-hr", who: "赣江第一设计院 · 人事经办人"),
        ]
    )

    private static let refused = FormProblems([("sign_in_name", "证件号码（账号）或密码不对，请重新输入。")])
    private static let badCode = FormProblems([("code", "查验码应为 12 位字母和数字，这里只有 2 位。")])

    private static var grown: CertificateCheckPage {
        var page = check(.grown, "证书所载学时属实。出具之后该年度又登记了学时，现在的情况见下。")
        page.presentSums = HoursBar.unmet
        page.presentRequirement = StatusChip(tone: .ok, text: "已达到年度要求")
        return page
    }

    private static func check(_ verdict: CertificateCheckPage.Verdict, _ sentence: String) -> CertificateCheckPage {
        CertificateCheckPage(
            verdict: verdict,
            sentence: sentence,
            code: "K7QF-2M9D-4TWA",
            facts: [
                Fact(label: "姓名", value: "王*雯"),
                Fact(label: "证件号码", value: "360199********9013"),
                Fact(label: "年度", value: "2026 年"),
                Fact(label: "证书编号", value: "赣学时〔2026〕000017"),
                Fact(label: "出具日期", value: "2026年11月18日"),
                Fact(label: "工作单位", value: "洪州学院"),
            ],
            sums: HoursBar.unmet,
            requirement: StatusChip(tone: .lacking, text: "未达到年度要求"),
            checkedAt: "查验时间 2026年11月21日 10:32"
        )
    }
}
