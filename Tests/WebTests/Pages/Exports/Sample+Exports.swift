@testable import Web

extension Sample {
    static let exportPages: [Sample] = [
        Sample("exports", records, in: .clerk(on: "导出")),
        Sample("exports-first", with(records) { $0.exports = [] }, in: .clerk(on: "导出")),
        Sample("exports-standings", standings, in: .clerk(on: "导出")),
        Sample("exports-problem", wanting, in: .clerk(on: "导出").complaining(problems)),
    ]

    private static let problems = FormProblems([
        ("year", "年度应为四位年份，例如 2026。"), ("states", "请至少选择一种记录状态。"), ("purpose", "请写明用途，例如“报送年度统计”。用途会记入日志。"),
    ])

    private static let records = ExportsPage(
        filters: filters("学时记录"),
        what: "records",
        about: "一行一条学时记录，列与导入的学时表相同，改好后可以重新导入；后面另有状态、计入学时和提交时间。",
        year: year(),
        states: states(),
        series: series,
        employer: TextField(
            name: "employer",
            label: "单位名称",
            hint: "可以只写一部分；留空即为范围内的全部单位。",
            autocomplete: "off",
            isOptional: true,
            maxLength: 100
        ),
        format: format,
        purpose: purpose(),
        button: "导出学时记录",
        exports: lines
    )

    private static let standings = with(records) {
        $0.filters = filters("年度达标情况")
        $0.what = "standings"
        $0.about = "一行一人：各科目计入多少学时、要求多少、是否达标。没有学时记录的人也在内。"
        $0.states = nil
        $0.met = ChoiceField(
            name: "met",
            label: "达标情况",
            choices: [Choice(value: "all", label: "全部"), Choice(value: "no", label: "未达标", isChosen: true)]
        )
        $0.button = "导出年度达标情况"
    }

    private static let wanting = with(records) {
        $0.year = year("二零二六", problem: problems.message(for: "year"))
        $0.states = states([], problem: problems.message(for: "states"))
        $0.purpose = purpose(problem: problems.message(for: "purpose"))
    }

    private static func filters(_ current: String) -> [FilterLink] {
        [("records", "学时记录"), ("standings", "年度达标情况"), ("people", "人员")].map {
            FilterLink(label: $0.1, href: "/exports?what=\($0.0)", isCurrent: $0.1 == current)
        }
    }

    private static func year(_ value: String = "2026", problem: String? = nil) -> TextField {
        TextField(
            name: "year",
            label: "年度",
            value: value,
            problem: problem,
            width: .short,
            inputMode: "numeric",
            unit: "年"
        )
    }

    private static func states(_ chosen: Set<String> = ["已认定", "待认定"], problem: String? = nil) -> ChoiceField {
        ChoiceField(
            name: "states",
            label: "记录状态",
            hint: problem == nil ? nil : "可以选几种。",
            problem: problem,
            choices: [
                ("recognised", "已认定"), ("submitted", "待认定"), ("returned", "已退回"), ("rejected", "审核不通过"),
                ("reversed", "已撤销"),
            ].map { Choice(value: $0.0, label: $0.1, isChosen: chosen.contains($0.1)) }
        )
    }

    private static let series = ChoiceField(
        name: "series",
        label: "职称系列",
        choices: [
            Choice(value: "", label: "全部系列", isChosen: true), Choice(value: "health", label: "卫生"),
            Choice(value: "general", label: "其他系列（专业）"),
        ]
    )

    private static let format = ChoiceField(
        name: "format",
        label: "文件格式",
        choices: [
            Choice(value: "xlsx", label: "工作簿（.xlsx）", note: "用 Excel、WPS 查看和修改请选这种", isChosen: true),
            Choice(value: "csv", label: "文本（.csv）", note: "交给其他系统用"),
        ]
    )

    private static func purpose(problem: String? = nil) -> TextArea {
        TextArea(
            name: "purpose",
            label: "用途",
            hint: "例如“报送年度统计”“评审资格核对”，会记入日志。",
            problem: problem,
            rows: 2,
            maxLength: 200
        )
    }

    private static let lines = [
        ExportLine(
            what: "年度达标情况（csv）",
            filters: "2026 年度，未达标",
            purpose: "通知本人补学",
            rows: "—",
            chip: StatusChip(tone: .wait, text: "未完成"),
            when: "2026年11月20日 11:30",
            who: "李文静"
        ),
        ExportLine(
            what: "学时记录（xlsx）",
            filters: "2026 年度，已认定、待认定",
            purpose: "报送年度统计",
            rows: "4861",
            chip: StatusChip(tone: .ok, text: "已导出"),
            when: "2026年11月20日 10:12",
            who: "李文静"
        ),
        ExportLine(
            what: "人员（csv）",
            filters: "全部",
            purpose: "与人事系统核对在岗人员，供年度考核用",
            rows: "1200",
            chip: StatusChip(tone: .bad, text: "中断"),
            when: "2026年11月19日 09:40",
            who: "张建国"
        ),
    ]
}
