import Documents
import Domain
import Exchange

extension ExportsPage {
    init(_ view: SeeExports.Offer, _ form: ExportForm, problems: FormProblems = FormProblems()) {
        self.init(
            filters: ExportOrder.Kind.allCases.map { kind in
                FilterLink(
                    label: kind.chineseName,
                    href: "/exports?what=\(kind.rawValue)",
                    isCurrent: kind == form.kind
                )
            },
            what: form.kind.rawValue,
            about: Self.about(form.kind),
            year: form.kind.isOfYear ? Self.year(form, view.today, problems) : nil,
            states: form.kind == .records ? Self.states(form, problems) : nil,
            met: form.kind == .standings ? Self.met(form) : nil,
            series: view.series.isEmpty ? nil : Self.series(form, view, problems),
            employer: view.hasManyEmployers ? Self.employer(form, problems) : nil,
            format: Self.format(form),
            purpose: TextArea(
                name: "purpose",
                label: "用途",
                value: form.purpose,
                hint: "例如“报送年度统计”“评审资格核对”，会记入日志。",
                problem: problems.message(for: "purpose"),
                rows: 2,
                maxLength: 200
            ),
            button: "导出\(form.kind.chineseName)",
            exports: view.latest.map(ExportLine.init)
        )
    }

    private static func about(_ kind: ExportOrder.Kind) -> String {
        switch kind {
        case .records: "导出您管理范围内的学时记录，一行一条。列与导入的学时表相同，可以重新导入；后面另有状态、计入学时和提交时间。重新导入时只添加“已认定”的行。"
        case .standings: "导出您管理范围内人员的达标情况，一行一人：各科目计入和要求的学时、是否达标。没有学时记录的人也在内。"
        case .people: "导出您管理范围内的人员，一行一人：证件、单位、职称系列、账号是否激活。"
        }
    }

    private static func year(_ form: ExportForm, _ today: Day, _ problems: FormProblems) -> TextField {
        TextField(
            name: "year",
            label: "年度",
            value: form.year,
            problem: problems.message(for: "year"),
            width: .short,
            autocomplete: "off",
            inputMode: "numeric",
            unit: "年",
            maxLength: 4
        )
    }

    private static func states(_ form: ExportForm, _ problems: FormProblems) -> ChoiceField {
        ChoiceField(
            name: "states",
            label: "记录状态",
            problem: problems.message(for: "states"),
            choices: ExportOrder.states.map {
                Choice(value: $0.rawValue, label: $0.listedName, isChosen: form.states.contains($0))
            }
        )
    }

    private static func met(_ form: ExportForm) -> ChoiceField {
        ChoiceField(
            name: "met",
            label: "达标情况",
            choices: [
                Choice(value: "all", label: "全部", isChosen: form.met == nil),
                Choice(value: "no", label: "未达标", isChosen: form.met == false),
                Choice(value: "yes", label: "已达标", isChosen: form.met == true),
            ]
        )
    }

    private static func series(
        _ form: ExportForm,
        _ view: SeeExports.Offer,
        _ problems: FormProblems
    ) -> ChoiceField {
        ChoiceField(
            name: "series",
            label: "职称系列",
            problem: problems.message(for: "series"),
            choices: [Choice(value: "", label: "全部系列", isChosen: form.series.isEmpty)]
                + view.series.map { Choice(value: $0.id, label: $0.name, isChosen: form.series == $0.id) }
        )
    }

    private static func employer(_ form: ExportForm, _ problems: FormProblems) -> TextField {
        TextField(
            name: "employer",
            label: "单位名称",
            value: form.employer,
            hint: "可以只写一部分；留空即为范围内的全部单位。",
            problem: problems.message(for: "employer"),
            autocomplete: "off",
            isOptional: true,
            maxLength: 100
        )
    }

    private static func format(_ form: ExportForm) -> ChoiceField {
        ChoiceField(
            name: "format",
            label: "文件格式",
            choices: [
                Choice(
                    value: "xlsx",
                    label: "工作簿（.xlsx）",
                    note: "用 Excel、WPS 查看和修改请选这种；人多时要等一会儿才开始下载",
                    isChosen: form.format == .xlsx
                ),
                Choice(
                    value: "csv",
                    label: "文本（.csv）",
                    note: "交给其他系统用；用 Excel 打开再保存，证件号码的末几位会变成 0",
                    isChosen: form.format == .csv
                ),
            ]
        )
    }
}

extension ExportLine {
    fileprivate init(_ export: LoggedExport) {
        let note = export.note
        let what = ExportOrder.Kind(rawValue: note.kind)?.chineseName ?? note.kind
        self.init(
            what: "\(what)（\(note.format)）",
            filters: note.filters,
            purpose: note.purpose,
            rows: export.stage == .begun ? "—" : note.rows.grouped,
            chip: export.stage.chip,
            when: export.at.chinese,
            who: export.by + (export.office.map { "（\($0.office.role.chineseName)）" } ?? "")
        )
    }
}

extension LoggedExport.Stage {
    fileprivate var chip: StatusChip {
        switch self {
        case .begun: StatusChip(tone: .wait, text: "未完成")
        case .complete: StatusChip(tone: .ok, text: "已导出")
        case .brokenOff: StatusChip(tone: .bad, text: "中断")
        }
    }
}
