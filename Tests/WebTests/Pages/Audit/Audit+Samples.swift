@testable import Web

extension PageFrame {
    /// The audit administrator.
    static let auditor = with(stranger) {
        $0.account = AccountBadge(name: "石审计", organisation: "示范省人社厅", role: "审计管理员")
        $0.path = "/audit"
        $0.navigation = [
            NavigationItem(label: "日志", href: "/audit", isCurrent: true),
            NavigationItem(label: "消息", href: "/messages"),
            NavigationItem(label: "账号", href: "/password"),
        ]
    }
}

extension Sample {
    static let auditPages: [Sample] = [
        Sample("audit", found, in: .auditor), Sample("audit-nothing", nothing, in: .auditor),
    ]

    private static let found = page(
        rows: [
            AuditRow(
                at: "2026年12月1日 09:20",
                who: "林知远",
                office: "lin，单位经办人，示范学院",
                action: "认定申报",
                subject: "学时记录 0190f3ab-cdef-7123-89ab-fedcba987650，2026 年度",
                detail: nil,
                whom: "安甲",
                number: "360199********9017",
                origin: "192.0.2.7",
                seal: "12,045"
            ),
            AuditRow(
                at: "2026年12月1日 09:19",
                who: "系统",
                office: nil,
                action: "重置账号",
                subject: "账号 0190f3ab-cdef-7123-89ab-fedcba987651",
                detail: "at the console",
                whom: nil,
                origin: "控制台",
                seal: "待封存"
            ),
        ],
        whom: "安甲（360199********9017）",
        pager: Pager(summary: "本页 2 条", next: "/audit?from=2026-11-02&to=2026-12-01&at=1&id=0")
    )

    private static let nothing = page(
        rows: [],
        whom: nil,
        pager: nil,
        empty: EmptyNote(heading: "没有符合条件的日志", text: "换一个账号、人员、事项或日期再查。")
    )

    private static func page(
        rows: [AuditRow],
        whom: String?,
        pager: Pager?,
        empty: EmptyNote? = nil
    ) -> AuditPage {
        AuditPage(
            login: TextField(name: "login", label: "办理人的账号名", value: "lin", isOptional: true),
            number: TextField(name: "number", label: "涉及人员的证件号码", autocomplete: "off", isOptional: true),
            action: ChoiceField(
                name: "action",
                label: "事项",
                choices: [Choice(value: "", label: "全部事项", isChosen: true), Choice(value: "signed-in", label: "登录")]
            ),
            from: TextField(name: "from", label: "自", value: "2026-11-02", kind: .date, width: .short),
            to: TextField(name: "to", label: "至", value: "2026-12-01", kind: .date, width: .short),
            whom: whom,
            withoutPerson: "/audit?from=2026-11-02&to=2026-12-01&login=lin",
            person: nil,
            seal: [
                Fact(label: "已封存", value: "12,045 条"), Fact(label: "等待封存", value: "3 条"),
                Fact(label: "根值", value: String(repeating: "5dc9da79", count: 8)),
            ],
            rows: rows,
            summary: "2026年11月2日至12月1日，到此为止。",
            pager: pager,
            empty: empty
        )
    }
}
