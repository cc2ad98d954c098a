import Domain
import Offices

extension OrganisationsPage {
    init(_ view: ListOrganisationsBelow.Page) {
        let isSearch = !view.search.isEmpty
        self.init(
            search: view.search,
            filters: Self.filters.map { word, filter in
                let count = filter == .applications(.pending) ? view.waiting : nil
                return FilterLink(
                    label: filter.chineseName,
                    count: count.map { $0.number.grouped + ($0.isExact ? "" : "+") },
                    href: "/organisations?state=\(word)",
                    isCurrent: !isSearch && filter == view.filter
                )
            },
            rows: view.lines.map(OrganisationRow.init),
            pager: Self.pager(view),
            empty: view.lines.isEmpty ? Self.empty(view) : nil
        )
    }

    static let filters: [(word: String, filter: ListOrganisationsBelow.Filter)] = [
        ("pending", .applications(.pending)), ("returned", .applications(.returned)),
        ("rejected", .applications(.rejected)), ("active", .organisations(.active)),
        ("suspended", .organisations(.suspended)),
    ]

    private static func pager(_ view: ListOrganisationsBelow.Page) -> Pager? {
        if !view.search.isEmpty {
            let most = ListOrganisationsBelow.found
            return view.lines.count < most ? nil : Pager(summary: "只列出前 \(most) 个，请把名称写得更完整些。")
        }
        guard view.hasNext || view.page > 1 else { return nil }
        let word = filters.first { $0.filter == view.filter }?.word ?? ""
        let href = { (page: Int) in "/organisations?state=\(word)&page=\(page)" }
        return Pager(
            summary: "第 \(view.page) 页",
            previous: view.page > 1 ? href(view.page - 1) : nil,
            next: view.hasNext ? href(view.page + 1) : nil
        )
    }

    private static func empty(_ view: ListOrganisationsBelow.Page) -> EmptyNote {
        view.search.isEmpty
            ? EmptyNote(heading: "没有\(view.filter.chineseName)的单位", text: "单位在首页点“单位注册”提交后，会列在这里。")
            : EmptyNote(heading: "没有找到“\(view.search)”", text: "请从名称的第一个字写起，曾用名也可以；或者输入 18 位统一社会信用代码。")
    }
}

extension ListOrganisationsBelow.Filter {
    var chineseName: String {
        switch self {
        case .applications(let state): state.chineseName
        case .organisations(let state): state.chineseName
        }
    }
}

extension OrganisationRow {
    init(_ line: ListOrganisationsBelow.Line) {
        let chip =
            switch line.state {
            case .applications(let state): state.chip
            case .organisations(let state): state.chip
            }
        self.init(
            name: line.name,
            href: "/organisations/\(line.id)",
            creditCode: line.creditCode ?? "－",
            kinds: line.kinds.chineseNames,
            region: line.region,
            chip: chip,
            note: line.sentAt.map { "\($0.chinese) 提交" }
        )
    }
}
