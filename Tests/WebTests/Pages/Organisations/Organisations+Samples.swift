@testable import Web

extension PageFrame {
    /// An official of an HR authority.
    static let organisationKeeper = with(stranger) {
        $0.account = AccountBadge(name: "周省厅", organisation: "示范省人社厅", role: "人社部门管理员")
        $0.path = "/organisations"
        $0.navigation = [
            NavigationItem(label: "工作台", href: "/desk"),
            NavigationItem(label: "单位", href: "/organisations", isCurrent: true),
            NavigationItem(label: "岗位", href: "/organisation/offices"),
        ]
    }
}

extension Sample {
    static let organisationPages: [Sample] = [
        Sample("not-installed", NotInstalledPage(), in: .stranger),
        Sample("install", installing, in: .stranger),
        Sample("registration", applying, in: .stranger),
        Sample("registration-returned", mending, in: .stranger),
        Sample("registration-sent", sent, in: .stranger),
        Sample("registration-rejected", rejected, in: .stranger),
        Sample("organisations", list, in: .organisationKeeper),
        Sample("organisations-none", noneFound, in: .organisationKeeper),
        Sample("organisation-waiting", waiting, in: .organisationKeeper),
        Sample("organisation-without-reason", unexplained, in: .organisationKeeper.complaining(noReason)),
        Sample("organisation-active", active, in: .organisationKeeper),
        Sample("organisation-suspended", suspended, in: .organisationKeeper),
        Sample("offices-of-organisation", holders, in: .organisationKeeper),
        Sample("offices-of-nobody", nobody, in: .organisationKeeper),
        Sample("new-code", code, in: .organisationKeeper),
    ]

    private static let noReason = FormProblems([("return_reason", "请写明原因，对方会看到这段文字。")])

    private static let installing = InstallationPage(
        facts: [Fact(label: "地区（XUESHI_REGION）", value: "江西省（360000）")],
        sections: [
            FormSection(heading: "安装密钥", fields: [.text(TextField(name: "key", label: "安装密钥", autocomplete: "off"))]),
            FormSection(
                heading: "安全管理员",
                note: "管账号，看不到学时和日志。",
                fields: [.text(TextField(name: "security_login", label: "安全管理员账号名", value: "<sec>"))]
            ),
        ]
    )

    private static let applying = RegistrationPage(sections: [
        FormSection(
            heading: "单位情况",
            fields: [
                .text(TextField(name: "name", label: "单位全称", value: "示范<中学>", width: .full)),
                .boxes(
                    ChoiceField(
                        name: "kind",
                        label: "单位类别",
                        choices: [
                            Choice(value: "employer", label: "用人单位", note: "管理本单位人员", isChosen: true),
                            Choice(value: "provider", label: "继续教育机构"),
                        ]
                    )
                ),
            ]
        )
    ])

    private static let mending = with(applying) {
        ($0.secret, $0.action, $0.returned) = ("secret-1", "/registration/state", "请写单位全称 <b>")
    }

    private static let sent = RegistrationStatePage(
        organisation: "示范中学",
        chip: StatusChip(tone: .wait, text: "等待审核"),
        sentence: "正由示范市人社局审核，请过几天再来看。",
        facts: [Fact(label: "统一社会信用代码", value: "12360100MB0TEXT02T")],
        link: "http://127.0.0.1:8080/registration/state?code=secret-1"
    )

    private static let rejected = with(sent) {
        ($0.link, $0.chip) = (nil, StatusChip(tone: .bad, text: "不予通过"))
        $0.sentence = "不予通过：不归本市管理。如有疑问，请联系示范市人社局。"
    }

    private static let list = OrganisationsPage(
        search: "",
        filters: [
            FilterLink(label: "等待审核", count: "1", href: "/organisations?state=pending", isCurrent: true),
            FilterLink(label: "正常", href: "/organisations?state=active"),
        ],
        rows: [
            OrganisationRow(
                name: "示范中学",
                href: "/organisations/1",
                creditCode: "12360100MB0TEXT02T",
                kinds: "用人单位、继续教育机构",
                region: "南昌市",
                chip: StatusChip(tone: .wait, text: "等待审核"),
                note: "2026年3月5日 09:20 提交"
            )
        ],
        pager: Pager(summary: "第 1 页", next: "/organisations?state=pending&page=2")
    )

    private static let noneFound = with(list) {
        ($0.rows, $0.pager, $0.search) = ([], nil, "<甲>")
        $0.empty = EmptyNote(heading: "没有找到“<甲>”", text: "请从名称的第一个字写起。")
    }

    private static let waiting = OrganisationPage(
        name: "示范中学",
        chip: StatusChip(tone: .wait, text: "等待审核"),
        facts: [Fact(label: "统一社会信用代码", value: "12360100MB0TEXT02T")],
        people: [Fact(label: "联系人", value: "钱联系"), Fact(label: "联系电话", value: "0791-80000000")],
        path: "/organisations/1",
        decision: RegistrationDecision(version: "1")
    )

    private static let unexplained = with(waiting) {
        $0.decision = RegistrationDecision(version: "1", problems: noReason, rejectionReason: "写了一半")
    }

    private static let active = OrganisationPage(
        name: "洪州示范大学",
        chip: StatusChip(tone: .ok, text: "正常"),
        facts: [Fact(label: "统一社会信用代码", value: "12360100MB0TEXT02T")],
        formerNames: ["洪州示范学院（用到2026年11月20日）"],
        path: "/organisations/1",
        keeping: OrganisationKeeping(
            name: "洪州示范大学",
            typedName: "",
            officesHref: "/organisations/1/offices",
            isSuspended: false
        )
    )

    private static let suspended = with(active) {
        $0.chip = StatusChip(tone: .bad, text: "已停用")
        $0.keeping?.isSuspended = true
        $0.keeping?.officesHref = nil
    }

    private static let holders = HoldersPage(
        organisation: "洪州示范大学",
        back: Link(text: "洪州示范大学", href: "/organisations/1"),
        rows: [
            HolderRow(
                id: "1",
                name: "孙管理",
                login: "sun-manager",
                role: "单位管理员",
                term: "长期",
                chip: StatusChip(tone: .ok, text: "已激活"),
                canEnd: true,
                canHaveCode: false
            ),
            HolderRow(
                id: "2",
                name: "卫<一>",
                role: "行业主管部门经办人",
                scope: "江西省及所辖地区，卫生系列",
                term: "从 2026年11月23日 到 2026年11月24日",
                chip: StatusChip(tone: .wait, text: "未激活"),
                canEnd: false,
                canHaveCode: true
            ),
        ],
        path: "/organisations/1/offices",
        fields: [.text(TextField(name: "name", label: "姓名"))]
    )

    private static let nobody = with(holders) { ($0.rows, $0.back) = ([], nil) }

    private static let code = NewCodesPage(
        done: "“示范中学”已通过，可以办理业务。",
        codes: [
            ShownCode(
                name: "孙管理",
                facts: [Fact(label: "账号", value: "sun-manager"), Fact(label: "岗位", value: "示范中学 单位管理员")],
                code: "K7QF2-M9DAB"
            )
        ],
        address: "http://127.0.0.1:8080/activation",
        back: Link(text: "示范中学", href: "/organisations/1"),
        next: "先由管理员激活账号。"
    )
}
