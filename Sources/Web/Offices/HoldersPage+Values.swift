import Domain
import Offices

extension HoldersPage {
    init(
        _ view: SeeHolders.View,
        _ form: AppointOfficial.Form = AppointOfficial.Form(),
        problems: FormProblems = FormProblems()
    ) {
        let fields = HolderFields(form: form, roles: view.roles, problems: problems)
        self.init(
            organisation: view.organisation.name,
            back: view.isOwn
                ? nil : Link(text: view.organisation.name, href: "/organisations/\(view.organisation.id)"),
            rows: view.holders.map(HolderRow.init),
            path: "/organisations/\(view.organisation.id)/offices",
            fields: view.roles.isEmpty ? [] : fields.all
        )
    }
}

extension AppointOfficial.Form {
    init(_ body: FormBody) {
        self.init()
        role = body["role"] ?? ""
        name = body["name"] ?? ""
        login = body["login"] ?? ""
        firstDay = body["first_day"] ?? ""
        lastDay = body["last_day"] ?? ""
    }
}

extension HolderRow {
    init(_ it: SeeHolders.Holder) {
        let first = it.term.begins.map { "从 \($0.day.chinese)" }
        let last = it.term.lastDay.map { "到 \($0.chinese)" }
        let scope = [it.region.map { "\($0)及所辖地区" }, it.series.map { "\($0)系列" }].compactMap(\.self)
        self.init(
            id: it.office.id.text,
            name: it.name,
            login: it.login,
            role: it.office.role.chineseName,
            scope: scope.isEmpty ? nil : scope.joined(separator: "，"),
            term: [first, last].compactMap(\.self).isEmpty
                ? "长期" : [first, last].compactMap(\.self).joined(separator: " "),
            chip: it.isLocked
                ? StatusChip(tone: .bad, text: "已锁定")
                : it.state == .active ? StatusChip(tone: .ok, text: "已激活") : StatusChip(tone: .wait, text: "未激活"),
            canEnd: it.canEnd,
            canHaveCode: it.canHaveCode
        )
    }
}

/// The fields of the form for another office, with the typed values and their problems.
private struct HolderFields {
    let form: AppointOfficial.Form
    let roles: [Role]
    let problems: FormProblems

    var all: [FormField] {
        [
            .radio(
                ChoiceField(
                    name: "role",
                    label: "岗位",
                    problem: problems.message(for: "role"),
                    choices: roles.map {
                        Choice(
                            value: $0.rawValue,
                            label: $0.chineseName,
                            note: $0.isManager ? "另可给本单位的人设岗位" : nil,
                            isChosen: $0.rawValue == form.role
                        )
                    }
                )
            ), text("name", "姓名", form.name, "与本人证件一致，办理记录中会显示。", maxLength: 50),
            text(
                "login",
                "账号名",
                form.login,
                "新账号由您起名：3 至 32 个小写字母、数字、点、横线或下划线，以字母开头。已有账号的，填原来的账号名，或者已激活个人账号的证件号码。",
                maxLength: 40
            ), day("first_day", "开始日期", form.firstDay, "不填就是立即开始。"),
            day("last_day", "结束日期", form.lastDay, "当天还可以用。不填就是长期。"),
        ]
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        _ hint: String,
        maxLength: Int
    ) -> FormField {
        .text(
            TextField(
                name: name,
                label: label,
                value: value,
                hint: hint,
                problem: problems.message(for: name),
                autocomplete: "off",
                maxLength: maxLength
            )
        )
    }

    private func day(_ name: String, _ label: String, _ value: String, _ hint: String) -> FormField {
        .text(
            TextField(
                name: name,
                label: label,
                value: value,
                hint: hint,
                problem: problems.message(for: name),
                kind: .date,
                width: .short,
                isOptional: true
            )
        )
    }
}
