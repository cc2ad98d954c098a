@testable import Web

extension PageFrame {
    /// An employer's clerk, on the page with this label in the navigation.
    static func clerk(on label: String) -> PageFrame {
        with(stranger) {
            $0.account = AccountBadge(name: "李文静", organisation: "洪州学院", role: "单位经办人")
            $0.path = "/desk"
            $0.navigation = [
                NavigationItem(label: "工作台", href: "/desk"),
                NavigationItem(label: "审核申报", href: "/reviews", badge: "12"),
                NavigationItem(label: "人员", href: "/people"),
                NavigationItem(label: "导入学时", href: "/imports"),
                NavigationItem(label: "撤销复核", href: "/reversals", badge: "1"),
            ].map { item in with(item) { $0.isCurrent = $0.label == label } }
        }
    }
}

extension Sample {
    static let deskPages: [Sample] =
        homePages + reviewPages + peoplePages + reversalPages + importPages + exportPages
        + trainingPages

    private static let homePages: [Sample] = [
        Sample("desk", desk, in: .clerk(on: "工作台")),
        Sample("desk-idle", idle, in: .clerk(on: "工作台")),
        Sample("desk-provider", provider, in: .clerk(on: "工作台")),
        Sample("desk-provider-new", newProvider, in: .clerk(on: "工作台")),
        Sample("desk-authority", authority, in: .several),
        Sample("desk-new", fresh, in: .clerk(on: "工作台")),
    ]

    private static let desk = DeskPage(
        organisation: "洪州学院",
        year: "2026",
        deadline: "距12月31日还有 40 天",
        lead: "有 13 项等您处理。",
        tiles: [
            DeskTile(figure: "12", label: "待审核申报", note: "最久的已等 9 天", href: "/reviews", weight: .waiting),
            DeskTile(figure: "3", label: "退回后等本人修改", href: "/people?filter=returned"),
            DeskTile(figure: "1", label: "撤销待复核", href: "/reversals", weight: .waiting),
            DeskTile(figure: "5", label: "账号未激活", note: "可打印激活单", href: "/people?filter=no-account"),
        ],
        standing: DeskStanding(
            met: "25",
            unmet: "15",
            metPercent: 62,
            metHref: "/people?filter=met",
            unmetHref: "/people?filter=unmet",
            sentence: "40 人中 25 人已达标，15 人还未达标。"
        ),
        behind: [
            MissingHoursRow(
                name: "王晓雯",
                href: "/people/17?year=2026",
                missing: "还差公需 4、专业 30",
                pending: "另有 2 条待认定"
            ),
            MissingHoursRow(name: "陈立新", href: "/people/18?year=2026", missing: "还差公需 30、专业 60"),
            MissingHoursRow(name: "赵一帆", href: "/people/19?year=2026", missing: "还差专业 52.5"),
        ],
        batches: BatchRow.samples,
        links: [
            Link(text: "导入人员和学时", href: "/imports"),
            Link(text: "打印未激活人员的激活单", href: "/people?filter=no-account"),
            Link(text: "2026 年未达标名单", href: "/people?filter=unmet&year=2026"),
        ]
    )

    /// Nothing waits.
    private static let idle = with(desk) {
        $0.lead = "现在没有等您处理的事项。"
        $0.tiles = [
            DeskTile(figure: "0", label: "待审核学时", href: "/reviews", weight: .nothing),
            DeskTile(figure: "0", label: "待复核撤销", href: "/reversals", weight: .nothing),
            DeskTile(figure: "15", label: "今年未达标", href: "/people?filter=unmet"),
        ]
        $0.batches = []
    }

    private static let provider = with(idle) {
        $0.organisation = "赣鄱继续教育学院"
        $0.tiles = [
            DeskTile(figure: "0", label: "待确认的导入", href: "/imports", weight: .nothing),
            DeskTile(figure: "3", label: "2026 年登记的培训", href: "/trainings"),
        ]
        $0.standing = nil
        $0.behind = []
        $0.waiting = [
            WaitingHoursRow(fileName: "2026年上半年培训.xlsx", href: "/imports/9", waiting: "120 条，由示范市人力资源和社会保障局审核")
        ]
        $0.batches = BatchRow.samples
        $0.links = [Link(text: "登记培训", href: "/trainings/new"), Link(text: "导入学时", href: "/imports")]
    }

    private static let newProvider = with(provider) {
        $0.waiting = []
        $0.batches = []
        $0.empty = EmptyNote(
            heading: "先登记培训",
            text: "登记您开设的培训，再按登记的课程导入学员的学时。",
            action: Link(text: "登记培训", href: "/trainings/new")
        )
    }

    private static let authority = with(idle) {
        $0.organisation = "示范市人力资源和社会保障局"
        $0.tiles.insert(
            DeskTile(figure: "1", label: "待复核的整批撤销", href: "/imports", weight: .waiting),
            at: 0
        )
        $0.standing?.sentence = "管理范围内 40 人中，25 人已达标，15 人还未达标。"
        $0.note = "2026 年的名单正在汇总，现在的人数还不完整。"
        $0.behind = []
        $0.links = [Link(text: "查看人员", href: "/people"), Link(text: "认定规则", href: "/policies")]
    }

    private static let fresh = with(desk) {
        $0.deadline = nil
        $0.tiles = [DeskTile(figure: "0", label: "待审核学时", href: "/reviews", weight: .nothing)]
        $0.standing = nil
        $0.behind = []
        $0.batches = []
        $0.empty = EmptyNote(
            heading: "还没有人员",
            text: "先导入一张人员和学时的表；系统会逐行检查，由您确认后才写入。",
            action: Link(text: "导入第一张表", href: "/imports")
        )
    }
}
