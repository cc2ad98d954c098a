import Domain
import Recognition
import Rules

extension FactsCard {
    /// Returns `nil` if the rule of the year needs no facts about people.
    /// - Parameter typed: A form that came back with problems.
    init?(_ view: SeePerson.Details, typed: DatedFactForm? = nil, problems: FormProblems = FormProblems()) {
        guard !view.questions.isEmpty else { return nil }
        groups = view.questions.map { question in
            let form = typed.flatMap { $0.key == question.key.rawValue ? $0 : nil }
            return FactGroup(question, view, FactFields(question: question, form: form, problems: problems))
        }
    }
}

extension FactGroup {
    fileprivate init(_ question: PersonQuestion, _ view: SeePerson.Details, _ fields: FactFields) {
        let person = view.year.person.id
        key = question.key.rawValue
        label = question.key.chineseName
        lines = view.facts.filter { $0.fact.key == question.key }.map { kept in
            FactLine(
                kept,
                question,
                withdrawAction: view.mayKeepFacts && kept.withdrawal == nil
                    ? "/people/\(person)/facts/\(kept.fact.id)/withdrawal?year=\(view.year.year)" : nil
            )
        }
        form =
            view.mayKeepFacts
            ? FactForm(
                key: question.key.rawValue,
                action: "/people/\(person)/facts",
                year: String(view.year.year),
                fields: fields.all,
                isOpen: fields.form != nil
            ) : nil
    }
}

extension FactLine {
    fileprivate init(_ kept: KeptFact, _ question: PersonQuestion, withdrawAction: String?) {
        let words = question.words(for: kept.fact.value)
        id = kept.fact.id.text
        text = [words, kept.fact.days].filter { !$0.isEmpty }.joined(separator: "，")
        trace = "依据：\(kept.fact.source)。\(kept.enteredByName) \(kept.fact.enteredAt.day.chinese)登记"
        withdrawn = kept.withdrawal.map { "\($0.byName) \($0.at.day.chinese)撤回：\($0.reason)" }
        self.withdrawAction = withdrawAction
    }
}

/// The fields to add a fact. Their names begin with the key of the fact, because the page has such a form for each key.
private struct FactFields {
    let question: PersonQuestion
    /// The typed values, if the form came back.
    let form: DatedFactForm?
    let problems: FormProblems

    var all: [FormField] { value + days + [.text(source)] }

    private func name(_ field: String) -> String { "\(question.key.rawValue)-\(field)" }

    private func problem(_ field: String) -> String? {
        form == nil ? nil : problems.message(for: name(field))
    }

    private var value: [FormField] {
        switch question.answer {
        case .days, .day: []
        case .flag: [.radio(choice([("yes", question.words(for: "yes")), ("no", question.words(for: "no"))]))]
        case .choice(let levels): [.radio(choice(levels.map { ($0.id, $0.name) }))]
        case .count:
            [
                .text(
                    TextField(
                        name: name("value"),
                        label: question.key.chineseName,
                        value: form?.value ?? "",
                        problem: problem("value"),
                        width: .short,
                        inputMode: "numeric",
                        unit: "项"
                    )
                )
            ]
        }
    }

    private func choice(_ options: [(id: String, name: String)]) -> ChoiceField {
        ChoiceField(
            name: name("value"),
            label: question.key.chineseName,
            problem: problem("value"),
            choices: options.map { Choice(value: $0.id, label: $0.name, isChosen: form?.value == $0.id) }
        )
    }

    private var days: [FormField] {
        if question.key.isEvent { return [.text(day("began", "日期", form?.began, hint: nil, isOptional: false))] }
        let isAsked = question.answer == .days
        return [
            .text(day("began", "起始日期", form?.began, hint: isAsked ? nil : "一直如此的，可以留空。", isOptional: !isAsked)),
            .text(day("ended", "截止日期", form?.ended, hint: "目前仍是这样的，请留空。", isOptional: true)),
        ]
    }

    private func day(_ field: String, _ label: String, _ value: String?, hint: String?, isOptional: Bool) -> TextField {
        TextField(
            name: name(field),
            label: label,
            value: value ?? "",
            hint: hint,
            problem: problem(field),
            kind: .date,
            width: .short,
            isOptional: isOptional
        )
    }

    private var source: TextField {
        TextField(
            name: name("source"),
            label: "依据",
            value: form?.source ?? "",
            hint: "证明材料的名称和文号，例如聘任文件。",
            problem: problem("source"),
            maxLength: 200
        )
    }
}

extension DatedFactForm {
    /// Reads the fields of a form.
    init(_ body: FormBody) {
        let key = body["key"] ?? ""
        func field(_ name: String) -> String { body["\(key)-\(name)"] ?? "" }
        self.init(
            key: key,
            value: field("value"),
            began: field("began"),
            ended: field("ended"),
            source: field("source"),
            year: body["year"].flatMap { Int($0) } ?? 0
        )
    }
}
