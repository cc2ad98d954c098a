import Domain
import Imports

extension ImportProblemsPage {
    static let pageSize = 20

    init(_ view: SeeImport.Details, _ rows: [PlacedProblem], code: String?, page: Int) {
        let path = "/imports/\(view.batch.id)"
        let counts = view.problemCounts
        let all = counts.reduce(0) { $0 + $1.count }
        let count = code.map { code in counts.first { $0.code == code }?.count ?? 0 } ?? all
        self.init(
            back: Link(text: "返回检查结果", href: path),
            fileName: view.batch.fileName,
            filters: [
                FilterLink(label: "全部", count: all.grouped, href: "\(path)/problems", isCurrent: code == nil)
            ]
                + counts.map { entry in
                    FilterLink(
                        label: ProblemWords.label(entry.code),
                        count: entry.count.grouped,
                        href: "\(path)/problems?code=\(entry.code.asQueryValue)",
                        isCurrent: entry.code == code
                    )
                },
            advice: code.map(ProblemWords.advice),
            rows: rows.map { row in
                ImportProblemRow(
                    row: row.row.grouped,
                    original: row.originalRow.map { "原第 \($0.grouped) 行" },
                    person: row.name.isEmpty ? nil : row.name,
                    column: row.problem.column,
                    value: ProblemWords.shown(row.problem),
                    message: row.problem.message
                )
            },
            pager: Pager(page: page, pageSize: Self.pageSize, count: count) { number in
                "\(path)/problems?" + (code.map { "code=\($0.asQueryValue)&" } ?? "") + "page=\(number)"
            },
            receipt: view.mayChange && view.tally.refused > 0
                ? Link(text: "下载有问题的 \(view.tally.refused.grouped) 行", href: "\(path)/receipt.xlsx") : nil
        )
    }
}

extension ImportPeoplePage {
    static let pageSize = 20

    init(_ view: SeeImport.Details, _ people: [ImportPerson], page: Int, seriesName: (String) -> String) {
        let path = "/imports/\(view.batch.id)"
        let count = view.tally.newPeople
        self.init(
            back: Link(text: "返回检查结果", href: path),
            fileName: view.batch.fileName,
            lead: view.batch.state == .staged ? "还没有登记在您名下的 \(count.grouped) 人，请核对姓名和号码。" : "新增的 \(count.grouped) 人。",
            newPeople: people.map { NewPersonRow($0, seriesName) },
            pager: Pager(page: page, pageSize: Self.pageSize, count: count) { "\(path)/people?page=\($0)" }
        )
    }
}

extension ImportSimilarPage {
    static let pageSize = 20

    /// - Parameter found: The rows of the page, and one more row if there are more pages.
    init(_ view: SeeImport.Details, _ found: [Domain.StagedRow], after last: Int) {
        let rows = found.prefix(Self.pageSize)
        let path = "/imports/\(view.batch.id)"
        self.init(
            back: Link(text: "返回检查结果", href: path),
            fileName: view.batch.fileName,
            lead: "\(view.tally.similar.grouped) 行很可能与已有的学时，或与表中另一行是同一次学习。",
            rows: rows.map { StagedRow($0, view) },
            first: last > 0 ? Link(text: "回到开头", href: "\(path)/similar") : nil,
            next: found.count > Self.pageSize
                ? rows.last.map { Link(text: "后面的行", href: "\(path)/similar?after=\($0.number)") } : nil
        )
    }
}
