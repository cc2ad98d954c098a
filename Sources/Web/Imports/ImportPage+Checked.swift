import Domain
import Imports

/// The parts of the page for a checked sheet: counts, problems and first rows.
extension SeeImport.Details {
    var tiles: [ImportTile] {
        let kind = batch.options.kind
        return [
            ImportTile(
                figure: fate.count.grouped,
                label: fate.label,
                href: firstNew.isEmpty ? nil : "#new-rows"
            ),
            ImportTile(
                figure: tally.already.grouped,
                label: kind.alreadyLabel,
                href: firstAlready.isEmpty ? nil : "#old-rows"
            ),
            ImportTile(
                figure: tally.similar.grouped,
                label: "相似",
                href: firstSimilar.isEmpty ? nil : "#similar-rows"
            ),
            ImportTile(
                figure: tally.newPeople.grouped,
                label: "新人员",
                href: newPeople.isEmpty ? nil : "#new-people"
            ),
            ImportTile(
                figure: tally.refused.grouped,
                label: "有问题",
                href: problemCounts.isEmpty ? nil : "#problems",
                isBad: tally.refused > 0
            ),
        ]
    }

    /// The number of good rows, and the label for what happens or happened to them.
    private var fate: (count: Int, label: String) {
        switch batch.state {
        case .undone: (tally.undone, "已撤销")
        case .staged: (tally.new, batch.options.kind.newLabel)
        default: (tally.added, batch.options.kind.addedLabel)
        }
    }

    /// The problems grouped by kind, the most frequent first.
    var groups: [ProblemGroup] {
        problemCounts.enumerated().map { place, entry in
            let rows = problems[entry.code] ?? []
            let shown = rows.prefix(10)
            return ProblemGroup(
                label: ProblemWords.label(entry.code),
                count: "\(entry.count.grouped) 行",
                advice: ProblemWords.advice(entry.code),
                rows: shown.map { row in
                    ProblemRow(
                        row: "第 \(row.row.grouped) 行" + (row.originalRow.map { "（原第 \($0.grouped) 行）" } ?? ""),
                        person: row.name.isEmpty ? nil : row.name,
                        value: ProblemWords.shown(row.problem),
                        message: row.problem.message
                    )
                },
                more: entry.count > shown.count
                    ? Link(
                        text: "查看全部 \(entry.count.grouped) 行",
                        href: "/imports/\(batch.id)/problems?code=\(entry.code.asQueryValue)"
                    ) : nil,
                isOpen: place == 0
            )
        }
    }

    var rowLists: [StagedRows] {
        let kind = batch.options.kind
        let what = kind == .roster ? "的人员" : "的学时"
        return [
            StagedRows(
                "similar-rows",
                batch.state == .staged ? "相似的行，很可能是同一条学时" : "相似，没有导入",
                firstSimilar,
                tally.similar,
                self,
                href: "/imports/\(batch.id)/similar"
            ),
            StagedRows(
                "new-rows",
                fate.label + what,
                firstNew,
                fate.count,
                self
            ),
            StagedRows(
                "old-rows",
                kind == .roster ? "已在册，不重复登记" : "已存在，不重复导入",
                firstAlready,
                tally.already,
                self
            ),
        ].compactMap { $0 }
    }

    func commit(
        waits: Bool,
        acceptsNewPeople: Bool,
        similarRows: ImportBatch.SimilarRows,
        _ faults: FormProblems
    ) -> ImportCommit? {
        guard batch.state == .staged, tally.new + tally.similar > 0, mayChange else { return nil }
        let isRoster = batch.options.kind == .roster
        let verb = isRoster ? "登记" : "导入"
        let unit = batch.options.kind.unit
        let rest = tally.new - tally.newOfStrangers
        return ImportCommit(
            action: "/imports/\(batch.id)/commitment",
            mode: tally.refused > 0 ? mode(faults) : nil,
            similar: tally.similar > 0 ? similarChoice(similarRows) : nil,
            acceptNewPeople: tally.newPeople > 0
                ? CheckField(
                    name: "accept_new_people",
                    label: "已核对，确认新增上面列出的 \(tally.newPeople.grouped) 人",
                    hint: "新增后可以打印激活单，由本人设置密码。",
                    problem: faults.message(for: "accept_new_people"),
                    isChecked: acceptsNewPeople
                ) : nil,
            label: tally.similar > 0 ? "确认\(verb)" : "确认\(verb) \(tally.new.grouped) \(unit)",
            wholeLabel: tally.refused > 0 ? "先不\(verb)，改好后重新上传" : nil,
            refuseLabel: tally.newPeople > 0 && rest > 0 ? "不新增他们，只\(verb)其余 \(rest.grouped) \(unit)" : nil,
            note: isRoster
                ? "登记错了可以整批撤销，须由另一位经办人或人社部门确认。"
                : (waits ? "导入后等待审核，认定后才计入学时；" : "导入后学时立即计入；")
                    + "导错了可以整批撤销，须由另一位经办人或人社部门确认。"
        )
    }

    private func similarChoice(_ chosen: ImportBatch.SimilarRows) -> ChoiceField {
        ChoiceField(
            name: "similar",
            label: "相似的 \(tally.similar.grouped) 行怎么办",
            hint: "同一个人、同一年度，课程名称一致，时间或学时也对得上，很可能是同一次学习。",
            choices: [
                Choice(
                    value: ImportBatch.SimilarRows.skip.rawValue,
                    label: "不导入相似的行",
                    note: tally.new > 0 ? "只导入其余 \(tally.new.grouped) 行。" : "那就没有可以导入的行了。",
                    isChosen: chosen == .skip
                ),
                Choice(
                    value: ImportBatch.SimilarRows.add.rawValue,
                    label: "都是另外的学习，一起导入",
                    note: "请先逐行看过下面的“相似的行”；重复的学时会被多计。",
                    isChosen: chosen == .add
                ),
            ]
        )
    }

    private func mode(_ faults: FormProblems) -> ChoiceField {
        let isWhole = faults.message(for: "mode") != nil
        return ChoiceField(
            name: "mode",
            label: "有问题的 \(tally.refused.grouped) 行怎么办",
            problem: faults.message(for: "mode"),
            choices: [
                Choice(
                    value: ImportBatch.Mode.goodRows.rawValue,
                    label: "先导入没有问题的 \(tally.new.grouped) 行",
                    note: "有问题的可以下载，改好再上传，不会重复。",
                    isChosen: !isWhole
                ),
                Choice(
                    value: ImportBatch.Mode.allOrNothing.rawValue,
                    label: "全部没有问题才导入",
                    note: "现在不会写入任何一行。",
                    isChosen: isWhole
                ),
            ]
        )
    }
}

extension StagedRows {
    fileprivate init?(
        _ anchor: String,
        _ label: String,
        _ rows: [Domain.StagedRow],
        _ count: Int,
        _ view: SeeImport.Details,
        href: String? = nil
    ) {
        guard !rows.isEmpty, count > 0 else { return nil }
        let employer = view.batch.headings.firstIndex { ["单位名称", "工作单位", "所在单位", "单位"].contains($0) }
        self.init(
            anchor: anchor,
            label: label,
            more: count > rows.count ? "先列出前 \(rows.count) 行，共 \(count.grouped) 行" : nil,
            all: count > rows.count ? href.map { Link(text: "查看全部 \(count.grouped) 行", href: $0) } : nil,
            isRoster: view.batch.options.kind == .roster,
            rows: rows.map { StagedRow($0, view, employer: employer) }
        )
    }
}

extension StagedRow {
    init(_ row: Domain.StagedRow, _ view: SeeImport.Details, employer: Int? = nil) {
        self.init(
            row: row.number.grouped,
            person: row.name,
            document: row.document.masked,
            year: row.creditYear.map(String.init) ?? "",
            subject: row.subject.map { view.subjectNames[$0] ?? $0 } ?? "",
            course: row.title,
            hours: row.hours?.description ?? "",
            activity: row.activity.map { view.activityNames[$0] ?? $0 },
            isFilledIn: row.isActivityFilledIn,
            like: row.like.map { "与\($0.chinese)相似" },
            employer: employer.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
                .flatMap { $0.isEmpty ? nil : $0 }
        )
    }
}
