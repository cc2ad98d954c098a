import Auditing
import Domain

extension AuditPage {
    init(_ view: SearchLog.Page, _ asked: AuditQuery) {
        var withoutPerson = asked
        withoutPerson.person = nil
        self.init(
            login: TextField(
                name: "login",
                label: "办理人的账号名",
                value: asked.login,
                problem: view.isLoginUnknown ? "没有这个账号名，请核对。" : nil,
                isOptional: true,
                maxLength: 50
            ),
            number: TextField(
                name: "number",
                label: "涉及人员的证件号码",
                hint: view.whom == nil ? nil : "填写另一个号码可换人。",
                autocomplete: "off",
                isOptional: true,
                maxLength: 50
            ),
            action: ChoiceField(
                name: "action",
                label: "事项",
                choices: [Choice(value: "", label: "全部事项", isChosen: asked.action == nil)]
                    + AuditWords.choices.map {
                        Choice(value: $0.action, label: $0.words, isChosen: $0.action == asked.action)
                    }
            ),
            from: TextField(name: "from", label: "自", value: asked.from.description, kind: .date, width: .short),
            to: TextField(name: "to", label: "至", value: asked.to.description, kind: .date, width: .short),
            whom: view.whom,
            withoutPerson: withoutPerson.href(),
            person: asked.person.map { HiddenField(name: "person", value: $0.text) },
            seal: Self.seal(view),
            rows: view.entries.map(AuditRow.init),
            summary: Self.summary(view, asked),
            pager: Self.pager(view, asked),
            empty: view.entries.isEmpty ? Self.empty(view) : nil
        )
    }

    private static func seal(_ view: SearchLog.Page) -> [Fact] {
        let waiting = view.waiting < SearchLog.mostWaiting ? "\(view.waiting) 条" : "\(SearchLog.mostWaiting) 条以上"
        var facts = [
            Fact(label: "已封存", value: "\(view.sealed.grouped) 条"), Fact(label: "等待封存", value: waiting),
        ]
        if let at = view.rootAt { facts.append(Fact(label: "最近封存", value: at.chinese)) }
        if let root = view.root { facts.append(Fact(label: "根值", value: root)) }
        return facts
    }

    private static func summary(_ view: SearchLog.Page, _ asked: AuditQuery) -> String {
        let days = asked.from.chinese(to: asked.to)
        guard view.next != nil else { return "\(days)，到此为止。" }
        return "\(days)，最新的在前；更早的请翻到下一页。"
    }

    private static func pager(_ view: SearchLog.Page, _ asked: AuditQuery) -> Pager? {
        guard view.next != nil || asked.before != nil else { return nil }
        return Pager(
            summary: "本页 \(view.entries.count) 条",
            first: asked.before == nil ? nil : asked.href(),
            next: view.next.map { asked.href(before: $0) }
        )
    }

    private static func empty(_ view: SearchLog.Page) -> EmptyNote {
        view.next == nil
            ? EmptyNote(heading: "没有符合条件的日志", text: "换一个账号、人员、事项或日期再查。")
            : EmptyNote(heading: "本页没有符合条件的日志", text: "更早的可能有，请翻到下一页。")
    }
}

extension AuditRow {
    init(_ entry: SearchLog.Entry) {
        let office = [entry.login, entry.office?.office.role.chineseName, entry.office?.organisation]
            .compactMap(\.self).joined(separator: "，")
        let year = entry.year.map { "，\($0) 年度" } ?? ""
        self.init(
            at: entry.at.chinese,
            who: entry.who ?? "系统",
            office: office.isEmpty ? nil : office,
            action: AuditWords.actions[entry.action] ?? entry.action,
            subject: "\(AuditWords.subjects[entry.subjectKind] ?? entry.subjectKind) \(entry.subjectID)\(year)",
            detail: entry.detail,
            whom: entry.whom,
            number: entry.number,
            origin: entry.origin == AuditEntry.console ? "控制台" : entry.origin ?? "—",
            seal: entry.sequence.map(\.grouped) ?? "待封存"
        )
    }
}
