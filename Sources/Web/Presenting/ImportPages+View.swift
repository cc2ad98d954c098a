import Documents
import Domain
import Store
import Workflows

extension ImportsPage {
    init(
        _ view: ListImports.View,
        thisYear: Int,
        year: String,
        formKey: String,
        fault: ImportFault?,
        problems: FormProblems
    ) {
        self.init(
            file: FileField(
                name: "file",
                label: "学时表",
                hint: "Excel 工作簿（.xlsx）。先检查，您确认之后才会写入。",
                problem: problems.message(for: "file"),
                accept: ".xlsx"
            ),
            year: TextField(
                name: "year",
                label: "年度",
                value: year,
                hint: "表中没有“年度”一列时填写，例如 \(thisYear)。",
                problem: problems.message(for: "year"),
                width: .short,
                inputMode: "numeric",
                isOptional: true
            ),
            templateHref: "/imports/template.xlsx?year=\(thisYear)",
            templateLabel: "下载 \(thisYear) 年模板",
            fault: fault,
            formKey: formKey,
            batches: view.batches.map(BatchRow.init),
            pager: Pager(page: view.page, pageSize: view.pageSize, count: view.count) { "/imports?page=\($0)" }
        )
    }
}

extension ImportFault {
    init(_ failure: ImportBatch.Failure, fileName: String) {
        let heading =
            switch failure.code {
            case "heading-missing": "没有找到标题行"
            case "sheet-missing": "没有找到工作表"
            case "file-encrypted": "文件有密码"
            default: "无法读取这个文件"
            }
        self.init(
            heading: heading,
            text: "“\(fileName)”：\(failure.message)",
            advice: ["可以先下载模板，把内容粘贴进去再上传。"]
        )
    }
}

extension ImportPage {
    init(_ view: SeeImport.View, problems: FormProblems) {
        let batch = view.batch
        let tally = batch.tally
        let isCommitted = batch.state == .committed
        let rows = tally.new + tally.already + tally.refused + tally.added
        self.init(
            state: view.pageState,
            fileName: batch.fileName,
            chip: batch.state.chip,
            checked: "共 \(rows) 行。",
            outcome: isCommitted ? Flash(kind: .success, text: view.outcome) : nil,
            tiles: view.tiles,
            ignoredColumns: batch.ignoredColumns.isEmpty ? nil : batch.ignoredColumns.joined(separator: "、"),
            problems: view.groups,
            newPeople: view.newPeople.map { NewPersonRow($0, view) },
            newPeopleMore: tally.newPeople > view.newPeople.count
                ? "另有 \(tally.newPeople - view.newPeople.count) 人未列出。" : nil,
            rowLists: view.rowLists,
            receiptHref: tally.refused > 0 ? "/imports/\(batch.id)/receipt.xlsx" : nil,
            receiptLabel: tally.refused > 0 ? "下载有问题的 \(tally.refused) 行" : nil,
            commit: view.commit(problems),
            cancelAction: batch.state == .staged && tally.added == 0 ? "/imports/\(batch.id)/cancellation" : nil,
            slips: isCommitted && tally.newPeople > 0
                ? SlipOffer(
                    action: "/activation-slips",
                    batchID: batch.id.text,
                    label: "打印 \(tally.newPeople) 人的激活单"
                ) : nil,
            links: isCommitted
                ? [Link(text: "查看人员", href: "/people"), Link(text: "再导入一个", href: "/imports")] : [],
            formKey: ""
        )
    }
}

extension SeeImport.View {
    fileprivate var pageState: ImportPage.State {
        switch batch.state {
        case .committed, .undoing, .undone, .committing: .committed
        case .cancelled, .unreadable: .cancelled
        case .reading, .choosing, .checking, .staged: tally.new + tally.added > 0 ? .staged : .nothing
        }
    }

    fileprivate var tally: ImportBatch.Tally { batch.tally }

    fileprivate var outcome: String {
        "已导入 \(tally.added) 行。"
            + (tally.newPeople > 0 ? "新增 \(tally.newPeople) 人。" : "")
            + (tally.refused > 0 ? "\(tally.refused) 行没有导入，可以下载后改正再上传。" : "")
    }

    fileprivate var tiles: [ImportTile] {
        let isCommitted = batch.state == .committed
        return [
            ImportTile(
                figure: String(isCommitted ? tally.added : tally.new),
                label: isCommitted ? "已新增" : "将新增",
                href: firstNew.isEmpty ? nil : "#new-rows"
            ),
            ImportTile(
                figure: String(tally.already),
                label: "已存在",
                href: firstAlready.isEmpty ? nil : "#old-rows"
            ),
            ImportTile(
                figure: String(tally.newPeople),
                label: "新人员",
                href: newPeople.isEmpty ? nil : "#new-people"
            ),
            ImportTile(
                figure: String(tally.refused),
                label: "有问题",
                href: problems.isEmpty ? nil : "#problems",
                isBad: tally.refused > 0
            ),
        ]
    }

    /// Problems of one kind together, the most frequent first.
    fileprivate var groups: [ProblemGroup] {
        problemCounts.enumerated().map { place, entry in
            let rows = problems[entry.code] ?? []
            let shown = rows.prefix(20)
            return ProblemGroup(
                label: ProblemWords.label(entry.code),
                count: "\(entry.count) 行",
                advice: ProblemWords.advice(entry.code),
                rows: shown.map { row in
                    ProblemRow(
                        row: "第 \(row.row) 行",
                        value: ProblemWords.shown(row.problem),
                        message: row.problem.message
                    )
                },
                more: entry.count > shown.count ? "另有 \(entry.count - shown.count) 行，请下载有问题的行查看。" : nil,
                isOpen: place == 0
            )
        }
    }

    fileprivate var rowLists: [StagedRows] {
        let isCommitted = batch.state == .committed
        return [
            StagedRows(
                "new-rows",
                isCommitted ? "新增的学时" : "将新增的学时",
                firstNew,
                isCommitted ? tally.added : tally.new
            ),
            StagedRows("old-rows", "已存在，不重复导入", firstAlready, tally.already),
        ].compactMap { $0 }
    }

    fileprivate func commit(_ faults: FormProblems) -> ImportCommit? {
        guard batch.state == .staged, tally.new + tally.added > 0 else { return nil }
        let mode = ChoiceField(
            name: "mode",
            label: "有问题的行怎么办",
            problem: faults.message(for: "mode"),
            choices: [
                Choice(
                    value: ImportBatch.Mode.goodRows.rawValue,
                    label: "先导入没有问题的 \(tally.new) 行",
                    note: "有问题的 \(tally.refused) 行可以下载，改好再上传。",
                    isChosen: true
                ),
                Choice(
                    value: ImportBatch.Mode.allOrNothing.rawValue,
                    label: "全部没有问题才导入",
                    note: "现在不会写入任何一行。"
                ),
            ]
        )
        return ImportCommit(
            action: "/imports/\(batch.id)/commitment",
            mode: tally.refused > 0 ? mode : nil,
            acceptNewPeople: tally.newPeople > 0
                ? CheckField(
                    name: "accept_new_people",
                    label: "确认新增上面列出的 \(tally.newPeople) 人",
                    hint: "新增后可以打印激活单，由本人设置密码。",
                    problem: faults.message(for: "accept_new_people")
                ) : nil,
            label: "确认导入 \(tally.new) 行",
            wholeLabel: tally.refused > 0 ? "先不导入，改好后重新上传" : nil,
            note: "导入后学时立即计入；有误的记录可以申请撤销。"
        )
    }
}

extension StagedRows {
    fileprivate init?(_ anchor: String, _ label: String, _ rows: [Store.StagedRow], _ count: Int) {
        guard !rows.isEmpty else { return nil }
        self.init(
            anchor: anchor,
            label: label,
            more: count > rows.count ? "先列出前 \(rows.count) 行，共 \(count) 行。" : nil,
            rows: rows.map { row in
                StagedRow(
                    row: String(row.number),
                    person: row.name,
                    document: row.document.masked,
                    year: row.creditYear.map(String.init) ?? "",
                    subject: ProblemWords.subject(row.subject),
                    course: row.title,
                    hours: row.hours?.description ?? ""
                )
            }
        )
    }
}

extension NewPersonRow {
    fileprivate init(_ row: ImportPerson, _ view: SeeImport.View) {
        self.init(
            row: String(row.firstRow),
            person: row.name,
            document: row.document.masked,
            employer: row.employerName ?? "",
            series: row.series
        )
    }
}
