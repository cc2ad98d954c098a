@testable import Web

extension Sample {
    static let peoplePages: [Sample] =
        [
            Sample("people", people, in: .clerk(on: "人员")),
            Sample("people-active", active, in: .clerk(on: "人员")),
            Sample("people-of-region", several, in: .clerk(on: "人员")),
            Sample("people-none-found", noneFound, in: .clerk(on: "人员")),
        ] + singlePeople

    private static let people = PeoplePage(
        year: "2026",
        years: ["2024", "2025", "2026"].map {
            YearLink(label: $0, href: "/people?year=\($0)", isCurrent: $0 == "2026")
        },
        search: "",
        kept: [HiddenField(name: "year", value: "2026"), HiddenField(name: "filter", value: "all")],
        filters: [
            FilterLink(label: "全部", count: "40", href: "/people?year=2026", isCurrent: true),
            FilterLink(label: "未达标", count: "15", href: "/people?year=2026&filter=unmet"),
            FilterLink(label: "已达标", count: "25", href: "/people?year=2026&filter=met"),
            FilterLink(label: "未激活", href: "/people?year=2026&filter=no-account"),
        ],
        columns: [
            ColumnHead(label: "姓名", href: "/people?order=name", order: .ascending), ColumnHead(label: "证件号码"),
            ColumnHead(label: "公需", isNumber: true), ColumnHead(label: "专业", isNumber: true),
            ColumnHead(label: "合计", href: "/people?order=total", isNumber: true), ColumnHead(label: "年度"),
            ColumnHead(label: "账号"),
        ],
        rows: [
            row(
                "17",
                "王晓雯",
                hours: ("26", "30", "56"),
                StatusChip(tone: .lacking, text: "差 34"),
                .active
            ),
            row("18", "陈立新", hours: ("0", "0", "0"), StatusChip(tone: .lacking, text: "差 90"), .invited),
            row(
                "20",
                "欧阳明远",
                hours: ("30", "82.5", "118.5"),
                StatusChip(tone: .ok, text: "已达标"),
                .locked
            ),
        ],
        pager: Pager(summary: "第 1–3 人，共 40 人", next: "/people?page=2"),
        exportHref: "/people/export.xlsx?year=2026",
        exportNote: "导出这 40 人（Excel）",
        formKey: "key-people"
    )

    private static let active = with(people) { page in
        page.rows = page.rows.map { row in with(row) { $0.canHaveSlip = false } }
        page.exportHref = nil
    }

    private static let several = with(people) { page in
        page.columns.insert(contentsOf: [ColumnHead(label: "系列"), ColumnHead(label: "单位")], at: 2)
        page.rows = page.rows.map { row in
            with(row) {
                $0.series = "高等学校教师"
                $0.employer = "洪州学院"
            }
        }
        page.searchLabel = "姓名（从姓开始）或完整证件号码"
        page.note = "2026 年的名单正在汇总，已处理 12,000 人，现在的人数还不完整。"
        page.pager = Pager(
            summary: "共 1,234,567 人",
            first: "/people?year=2026",
            previous: "/people?year=2026&before=17",
            next: "/people?year=2026&after=20"
        )
        page.rows[1].name = "阿卜杜热合曼·买买提依明·吐尔逊"
        page.rows[1].series = "其他系列（专业）"
        page.rows[1].employer = "江西省洪州市城市轨道交通建设发展集团有限责任公司第二工程建设管理分公司"
    }

    private static let noneFound = with(people) {
        $0.search = "刘七七"
        $0.rows = []
        $0.pager = nil
        $0.empty = EmptyNote(
            heading: "没有找到“刘七七”",
            text: "请核对姓名，或输入完整的证件号码；人员可能在别的单位。",
            action: Link(text: "查看全部人员", href: "/people")
        )
    }

    private static func row(
        _ id: String,
        _ name: String,
        hours: (String, String, String),
        _ standing: StatusChip,
        _ account: AccountState
    ) -> PersonRow {
        PersonRow(
            id: id,
            name: name,
            href: "/people/\(id)?year=2026",
            document: "360199********90\(id)",
            subjects: [
                SubjectHours(label: "公需", hours: hours.0, isUnmet: hours.0 != "30"),
                SubjectHours(label: "专业", hours: hours.1, isUnmet: hours.1 != "82.5"),
            ],
            total: SubjectHours(label: "合计", hours: hours.2, isUnmet: standing.tone != .ok),
            standing: standing,
            account: account.chip,
            canHaveSlip: account == .invited
        )
    }

    enum AccountState {
        case invited, active, locked

        var chip: StatusChip {
            switch self {
            case .invited: StatusChip(tone: .wait, text: "未激活")
            case .active: StatusChip(tone: .ok, text: "已激活")
            case .locked: StatusChip(tone: .bad, text: "已锁定")
            }
        }
    }
}
