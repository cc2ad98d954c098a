import Domain
import Groundwork
import Offices
import Recognition
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
                return YearLink(label: String(year), href: Self.href(other), isCurrent: year == question.year)
            },
            search: question.search,
            filters: Self.words.map { filter, label in
                var other = question
                other.filter = filter
                other.page = 1
                return FilterLink(label: label, href: Self.href(other), isCurrent: filter == question.filter)
            },
            columns: [
                Self.head("姓名", .name, question)
            ] + view.subjects.map { ColumnHead(label: StandingWords.short($0.name), isNumber: true) } + [
                Self.head("合计", question.order == .fewestHours ? .mostHours : .fewestHours, question),
                ColumnHead(label: "年度"), ColumnHead(label: "账号"),
            ],
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

    private static func href(_ question: PeopleQuestion) -> String {
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

extension PersonRow {
    fileprivate init(_ person: ListedPerson, _ view: ListPeople.Page) {
        let standing = view.standings[person.id]
        func counted(_ subject: String) -> String {
            standing?.subjects.first { $0.id == subject }?.counted.description ?? "0"
        }
        let missing = standing.map { max(.zero, $0.required - $0.counted) }
        self.init(
            id: person.id.text,
            name: person.name,
            href: "/people/\(person.id)?year=\(view.question.year)",
            document: person.document.masked,
            series: view.seriesNames[person.series] ?? person.series,
            employer: person.employerName,
            subjects: view.subjects.map {
                SubjectHours(label: StandingWords.short($0.name), hours: counted($0.id))
            },
            total: person.counted.description,
            standing: person.met
                ? StatusChip(tone: .ok, text: "已达标")
                : StatusChip(tone: .wait, text: missing.map { $0 > .zero ? "差 \($0)" : "未达标" } ?? "未达标"),
            account: person.account.accountChip,
            canHaveSlip: view.mayManage && person.account != .active
        )
    }
}

extension Account.State? {
    var accountChip: StatusChip {
        self == .active ? StatusChip(tone: .ok, text: "已激活") : StatusChip(tone: .plain, text: "未激活")
    }
}

extension PersonPage {
    /// - Parameters:
    ///   - typed: The reason of a sanction form that came back with a problem.
    ///   - fact: A fact form that came back with a problem.
    init(
        _ view: SeePerson.Details,
        typed: String = "",
        fact: DatedFactForm? = nil,
        problems: FormProblems = FormProblems()
    ) {
        self.init(withoutSanction: view)
        asked = FactsCard(view, typed: fact, problems: problems)
        guard view.maySanction, case .evaluated(let book) = view.year.book,
            book.policy.hasSanction || book.sanction != nil
        else { return }
        sanction = SanctionCard(book, typed: typed, problems: fact == nil ? problems : FormProblems())
    }

    private init(withoutSanction view: SeePerson.Details) {
        let year = view.year
        let person = year.person
        let facts = [
            Fact(label: person.document.kind.chineseName, value: person.document.masked),
            Fact(label: "职称系列", value: year.seriesName), Fact(label: "所在单位", value: year.employerName ?? "—"),
        ]
        let years = year.years.map {
            YearLink(label: String($0), href: "/people/\(person.id)?year=\($0)", isCurrent: $0 == year.year)
        }
        switch year.book {
        case .withoutPolicy:
            self.init(
                name: person.name,
                facts: facts,
                year: String(year.year),
                years: years,
                standing: .missed,
                headline: "\(year.year) 年度没有可用的学时认定办法，系统不计算该年度学时。",
                bars: [],
                subjects: [],
                account: AccountCard(view)
            )
        case .evaluated(let book):
            let words = YearWords(year, book)
            let subjects = DeskYear(book, employer: year.employerName, today: year.today)
                .subjects(canReverse: view.mayReverse)
            self.init(
                name: person.name,
                facts: facts,
                year: String(year.year),
                years: years,
                standing: words.standing,
                headline: words.headline,
                deadline: words.deadline,
                notice: words.notice,
                bars: StandingWords.bars(book.evaluation),
                projection: words.projection,
                subjects: subjects,
                empty: subjects.isEmpty
                    ? EmptyNote(heading: "\(year.year) 年还没有学时记录", text: "导入或认定之后会显示在这里。") : nil,
                account: AccountCard(view)
            )
        }
    }
}

extension SanctionCard {
    fileprivate init(_ book: YearBook, typed: String, problems: FormProblems) {
        let path = "/people/\(book.person.id)/years/\(book.year)/sanction"
        let basis = book.policy.sanctionCitation
        self.init(
            text: book.sanction.map { "该年度学时已取消。原因：\($0)" }
                ?? "查实提供虚假材料的，按\(basis.full)取消该年度全部学时，已出具的证书随之失效。处理可以解除。",
            imposeAction: book.sanction == nil ? path : nil,
            liftAction: book.sanction == nil ? nil : "\(path)/removal",
            reason: TextArea(
                name: "reason",
                label: "查实的情况",
                value: typed,
                hint: "本人会看到这段文字。",
                problem: problems.message(for: "reason"),
                maxLength: 500
            ),
            isOpen: !problems.isEmpty
        )
    }
}

extension AccountCard {
    fileprivate init(_ view: SeePerson.Details) {
        let isActive = view.account == .active
        let text =
            if view.isLocked {
                "账号已由系统操作员锁定，解锁以前不能登录，也不能激活。"
            } else if isActive {
                "账号在正常使用。本人忘记密码时，可以打印新的激活单重新设置。"
            } else {
                "还没有激活账号。打印激活单交给本人，本人凭一次性激活码设置密码。"
            }
        self.init(
            chip: view.isLocked ? StatusChip(tone: .bad, text: "已锁定") : view.account.accountChip,
            text: text,
            slipAction: view.mayManage && !view.isLocked ? "/activation-slips" : nil,
            personID: view.year.person.id.text,
            formKey: ""
        )
    }
}
