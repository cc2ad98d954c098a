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
                var other = question
                other.year = year
                other.page = 1
                return YearLink(label: String(year), href: Self.href(other), isCurrent: year == question.year)
            },
            search: question.search,
            kept: Self.kept(question),
            filters: Self.words.map { filter, label in
                var other = question
                other.filter = filter
                other.page = 1
                return FilterLink(label: label, href: Self.href(other), isCurrent: filter == question.filter)
            },
            columns: Self.columns(view),
            rows: view.people.map { PersonRow($0, view) },
            pager: Pager(page: question.page, pageSize: question.pageSize, count: view.count) { page in
                var other = question
                other.page = page
                return Self.href(other)
            },
            empty: view.people.isEmpty ? Self.empty(question) : nil,
            exportHref: view.people.isEmpty ? nil : Self.exportHref(question),
            exportNote: "导出达标情况",
            formKey: ""
        )
    }

    private static func columns(_ view: ListPeople.Page) -> [ColumnHead] {
        let question = view.question
        return [head("姓名", .name, question), ColumnHead(label: "证件号码")]
            + (view.hasSeveralSeries ? [ColumnHead(label: "系列")] : [])
            + (view.hasSeveralEmployers ? [ColumnHead(label: "单位")] : [])
            + view.subjects.map { ColumnHead(label: StandingWords.short($0.name), isNumber: true) } + [
                head("合计", question.order == .fewestHours ? .mostHours : .fewestHours, question),
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
    private static func head(_ label: String, _ order: PeopleQuestion.Order, _ question: PeopleQuestion) -> ColumnHead {
        var other = question
        other.order = order
        other.page = 1
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
            + (question.page > 1 ? "&page=\(question.page)" : "")
    }

    private static func empty(_ question: PeopleQuestion) -> EmptyNote {
        question.search.isEmpty && question.filter == .all
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
