import Domain
import Recognition

extension DeclarationListPage {
    init(_ listed: ListDeclarations.Listed, state: RecordStatus?, page: Int) {
        let query = state.map { "state=\($0.rawValue)&" } ?? ""
        self.init(
            filters: Self.filters(listed.counts, state),
            rows: listed.entries.map(DeclarationRow.init),
            pager: Pager(page: page, pageSize: ListDeclarations.pageSize, count: listed.count) {
                "/declarations?\(query)page=\($0)"
            },
            empty: listed.count == 0 ? Self.empty(state) : nil
        )
    }

    private static func filters(_ counts: [RecordStatus: Int], _ state: RecordStatus?) -> [FilterLink] {
        let all = counts.values.reduce(0, +)
        return [FilterLink(label: "全部", count: String(all), href: "/declarations", isCurrent: state == nil)]
            + RecordStatus.allCases.filter { counts[$0] != nil || $0 == state }.map { status in
                FilterLink(
                    label: RecordWords.chip(status).text,
                    count: String(counts[status] ?? 0),
                    href: "/declarations?state=\(status.rawValue)",
                    isCurrent: status == state
                )
            }
    }

    private static func empty(_ state: RecordStatus?) -> EmptyNote {
        guard state == nil else {
            return EmptyNote(
                heading: "没有这种状态的申报",
                text: "其他状态的申报在“全部”里。",
                action: Link(text: "查看全部申报", href: "/declarations")
            )
        }
        return EmptyNote(
            heading: "还没有申报过学时",
            text: "论文、会议、专利等请自己申报；在继续教育平台学完的课程会自动登记，不用申报。",
            action: Link(text: "申报第一条学时", href: "/declarations/new")
        )
    }
}

extension DeclarationRow {
    init(_ entry: ListDeclarations.Entry) {
        let edit = "/declarations/\(entry.id)/edit"
        self.init(
            title: entry.title.isEmpty ? "（还没有填名称）" : entry.title,
            kind: entry.activity,
            completed: entry.completed?.chinese ?? "–",
            year: entry.year.map { "\($0) 年" } ?? "–",
            chip: entry.isUnfinished ? StatusChip(tone: .plain, text: "草稿，未填完") : RecordWords.chip(entry.status),
            action: entry.canBeMended
                ? Link(text: entry.status == .returned ? "修改" : "继续填写", href: edit)
                : Link(text: "查看", href: "/years/\(entry.year ?? 0)/records/\(entry.id)"),
            removeAction: entry.canBeDiscarded ? "/declarations/\(entry.id)/removal" : nil
        )
    }
}
