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

    /// The problems grouped by kind, the most frequent first. Groups of a few rows stand open: they are read at once.
    func groups(for actor: Actor) -> [ProblemGroup] {
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
                action: mayChange ? ProblemWords.action(entry.code, for: actor) : nil,
                isOpen: place == 0 || entry.count <= 3
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
