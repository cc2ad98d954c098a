import Domain
import Offices
import Rules

extension PeoplePage {
    init(_ view: ListPeople.Page, today: Day) {
        let question = view.question
        let years = [today.year, today.year - 1, today.year - 2]
        self.init(
            year: String(question.year),
            years: years.map { year in
                let other = question.fromTheStart { $0.year = year }
                return YearLink(label: String(year), href: Self.href(other), isCurrent: year == question.year)
            },
            search: question.search,
            searchLabel: view.findsBeginnings ? "姓名（从姓开始）或完整证件号码" : "姓名、拼音、首字母或完整证件号码",
            kept: Self.kept(question),
            filters: Self.words.map { filter, label in
                let other = question.fromTheStart { $0.filter = filter }
                let count = question.search.isEmpty ? view.tally?.count(of: filter) : nil
                return FilterLink(
                    label: label,
                    count: count?.grouped,
                    href: Self.href(other),
                    isCurrent: filter == question.filter
                )
            },
            columns: Self.columns(view),
            rows: view.people.map { PersonRow($0, view) },
            pager: view.findsBeginnings ? Self.pager(view) : Self.numberedPager(view),
            note: Self.note(view),
            empty: view.people.isEmpty ? Self.empty(view) : nil,
            exportHref: view.people.isEmpty ? nil : Self.exportHref(question),
            exportNote: "导出达标情况",
            formKey: ""
        )
    }

    private static func numberedPager(_ view: ListPeople.Page) -> Pager? {
        let question = view.question
        return Pager(page: question.page, pageSize: question.pageSize, count: view.count.number) { page in
            var other = question
            other.page = page
            return href(other)
        }
    }

    /// The pages of a long list have no numbers.
    private static func pager(_ view: ListPeople.Page) -> Pager? {
        guard view.previous != nil || view.next != nil else { return nil }
        return Pager(
            summary: "共 \(view.count.people)",
            first: view.previous.map { href($0.fromTheStart { _ in }) },
            previous: view.previous.map(href),
            next: view.next.map(href)
        )
    }

    private static func note(_ view: ListPeople.Page) -> String? {
        guard case .begun(let people) = view.extent else { return nil }
        return "\(view.question.year) 年的名单正在汇总，已处理 \(people.grouped) 人，现在的人数还不完整。"
    }

    private static func columns(_ view: ListPeople.Page) -> [ColumnHead] {
        let question = view.question
        return [head("姓名", .name, view), ColumnHead(label: "证件号码")]
            + (view.hasSeveralSeries ? [ColumnHead(label: "系列")] : [])
            + (view.hasSeveralEmployers ? [ColumnHead(label: "单位")] : [])
            + view.subjects.map { ColumnHead(label: StandingWords.short($0.name), isNumber: true) } + [
                head("合计", question.order == .fewestHours ? .mostHours : .fewestHours, view),
                ColumnHead(label: "年度"), ColumnHead(label: "账号"),
            ]
    }

    /// What a search keeps: the year, the filter and the order.
    private static func kept(_ question: PeopleQuestion) -> [HiddenField] {
        [
            HiddenField(name: "year", value: String(question.year)),
            HiddenField(name: "filter", value: question.filter.rawValue),
            HiddenField(name: "order", value: question.order.rawValue),
        ]
    }

    /// The address of the export form, with the filters of the list.
    private static func exportHref(_ question: PeopleQuestion) -> String {
        let met =
            switch question.filter {
            case .met: "&met=yes"
            case .unmet: "&met=no"
            case .all, .noAccount: ""
            }
        return "/exports?what=standings&year=\(question.year)\(met)"
    }

    private static let words: [(PeopleQuestion.Filter, String)] = [
        (.all, "全部"), (.unmet, "未达标"), (.met, "已达标"), (.noAccount, "未激活"),
    ]

    /// A heading that sorts the list. If the list is sorted by hours already, it reverses the order.
    private static func head(_ label: String, _ order: PeopleQuestion.Order, _ view: ListPeople.Page) -> ColumnHead {
        let question = view.question
        let other = question.fromTheStart { $0.order = order }
        // Names that begin alike are always in the order of names.
        if view.findsBeginnings, !question.search.isEmpty {
            return ColumnHead(label: label, order: order == .name ? .ascending : nil, isNumber: order != .name)
        }
        let isName = order == .name
        let current: ColumnHead.Order? =
            switch question.order {
            case .name: isName ? .ascending : nil
            case .fewestHours: isName ? nil : .ascending
            case .mostHours: isName ? nil : .descending
            }
        return ColumnHead(label: label, href: href(other), order: current, isNumber: !isName)
    }

    /// The address of the list with this search, filter, order and page.
    static func href(_ question: PeopleQuestion) -> String {
        "/people?year=\(question.year)&filter=\(question.filter.rawValue)"
            + (question.order == .name ? "" : "&order=\(question.order.rawValue)")
            + (question.search.isEmpty ? "" : "&search=\(question.search.asQueryValue)")
            + (question.page > 1 ? "&page=\(question.page)" : "") + place(question.position)
    }

    private static func place(_ position: PeoplePosition) -> String {
        switch position {
        case .first: ""
        case .after(let person): "&after=\(person)"
        case .before(let person): "&before=\(person)"
        }
    }

    private static func empty(_ view: ListPeople.Page) -> EmptyNote {
        let question = view.question
        guard view.extent != .none else {
            return EmptyNote(
                heading: "\(question.year) 年还没有学时记录",
                text: "管理范围内的人员有了这一年的学时，这里才列出名单。",
                action: Link(text: "查看今年", href: "/people")
            )
        }
        return question.search.isEmpty && question.filter == .all
            ? EmptyNote(
                heading: "还没有人员",
                text: "导入学时表时，表中的人员经您确认后会加入进来。",
                action: Link(text: "导入学时", href: "/imports")
            )
            : EmptyNote(
                heading: "没有符合条件的人员",
                text: "请换一个条件，或者查看全部。",
                action: Link(text: "查看全部", href: "/people")
            )
    }
}

extension PeopleQuestion {
    /// Another question, from the first page.
    fileprivate func fromTheStart(_ change: (inout PeopleQuestion) -> Void) -> PeopleQuestion {
        var other = self
        change(&other)
        (other.page, other.position) = (1, .first)
        return other
    }
}
