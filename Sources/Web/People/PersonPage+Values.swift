import Domain
import Groundwork
import Offices
import Recognition
import Rules

extension PersonPage {
    /// - Parameter fact: A fact form that came back with a problem.
    init(_ view: SeePerson.Details, fact: DatedFactForm? = nil, problems: FormProblems = FormProblems()) {
        self.init(withoutSanction: view)
        asked = FactsCard(view, typed: fact, problems: problems)
        guard view.maySanction, case .evaluated(let book) = view.year.book,
            book.policy.hasSanction || book.sanction != nil
        else { return }
        sanction = SanctionCard(book)
    }

    private init(withoutSanction view: SeePerson.Details) {
        let year = view.year
        let person = year.person
        let lead = [
            year.employerName ?? "目前没有用人单位", year.seriesName,
            "\(person.document.kind.chineseName) \(person.document.masked)",
        ].joined(separator: " · ")
        let years = year.years.map {
            YearLink(label: String($0), href: "/people/\(person.id)?year=\($0)", isCurrent: $0 == year.year)
        }
        switch year.book {
        case .withoutPolicy:
            self.init(
                name: person.name,
                lead: lead,
                year: String(year.year),
                years: years,
                standing: .missed,
                headline: "\(year.year) 年度没有适用的认定规则，系统不计算该年度学时。",
                bars: [],
                subjects: [],
                account: AccountCard(view)
            )
        case .evaluated(let book):
            let words = YearWords(year, book)
            let subjects = DeskYear(book: book, view: view).subjects
            self.init(
                name: person.name,
                lead: lead,
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
    fileprivate init(_ book: YearBook) {
        let path = "/people/\(book.person.id)/years/\(book.year)/sanction"
        let basis = book.policy.sanctionCitation
        self.init(
            year: String(book.year),
            text: book.sanction.map { "\(book.year) 年度学时已取消。原因：\($0)" }
                ?? "查实提供虚假材料的，按\(basis.full)取消该年度全部学时，已出具的证书随之失效。处理可以解除。",
            askHref: book.sanction == nil ? path : nil,
            liftAction: book.sanction == nil ? nil : "\(path)/removal"
        )
    }
}

extension AccountCard {
    fileprivate init(_ view: SeePerson.Details) {
        let mayIssue = view.mayManage && !view.isLocked
        self.init(
            chip: view.isLocked ? StatusChip(tone: .bad, text: "已锁定") : view.account.accountChip,
            text: Self.text(view, mayIssue: mayIssue),
            slipAction: mayIssue ? "/activation-slips" : nil,
            slipLabel: view.account == .active ? "打印新的激活单" : "打印激活单",
            personID: view.year.person.id.text,
            formKey: ""
        )
    }

    /// Advises only what the account may do itself.
    private static func text(_ view: SeePerson.Details, mayIssue: Bool) -> String {
        if view.isLocked { return "账号已由系统管理员锁定，解锁以前不能登录，也不能激活。" }
        switch (view.account == .active, mayIssue) {
        case (true, true): return "账号在正常使用。本人忘记密码时，可以打印新的激活单重新设置。"
        case (true, false): return "账号在正常使用。"
        case (false, true): return "还没有激活账号。打印激活单交给本人，本人凭一次性激活码设置密码。"
        case (false, false): return "还没有激活账号。激活单由用人单位打印后交给本人。"
        }
    }
}
