import Domain
import Recognition
import Rules

extension EligibilityPage {
    /// - Parameter typed: The typed values; `nil` on the first visit.
    init(_ view: SeeEligibility.Answer, typed: EligibilityForm?, problems: FormProblems) {
        let fields = EligibilityFields(
            titles: view.titles,
            typed: typed ?? .first(view.titles, view.today),
            problems: problems
        )
        self.init(
            lead: "核对您申报职称所需的各年度继续教育学时是否达标。是否符合申报条件，以当年的申报通知为准。",
            fields: fields.all(hint: "通常就是今年，即 \(view.today.year) 年。"),
            result: view.eligibility.map { EligibilityWords($0, view).result }
        )
    }
}

extension EligibilityForm {
    /// The default values of the form.
    fileprivate static func first(_ titles: TitleRules?, _ today: Day) -> EligibilityForm {
        EligibilityForm(level: titles?.levels.first?.id ?? "", applicationYear: String(today.year))
    }
}

/// The fields that the jurisdiction's rules need.
private struct EligibilityFields {
    let titles: TitleRules?
    let typed: EligibilityForm
    let problems: FormProblems

    func all(hint: String) -> [FormField] {
        levels + degrees + [.text(year(hint: hint))] + years
    }

    private var levels: [FormField] {
        guard let titles, !titles.levels.isEmpty else { return [] }
        let choices = titles.levels.map { Choice(value: $0.id, label: $0.name, isChosen: $0.id == typed.level) }
        return [
            .select(
                ChoiceField(name: "level", label: "申报级别", problem: problems.message(for: "level"), choices: choices)
            )
        ]
    }

    /// Shown only if a degree changes the number of years.
    private var degrees: [FormField] {
        let known = Set(titles?.windows.compactMap(\.degree) ?? []).sorted()
        guard !known.isEmpty else { return [] }
        let choices =
            [Choice(value: "", label: "其他", isChosen: typed.degree.isEmpty)]
            + known.map { Choice(value: $0, label: Self.degree($0), isChosen: $0 == typed.degree) }
        return [.select(ChoiceField(name: "degree", label: "学位", choices: choices))]
    }

    private static func degree(_ id: String) -> String {
        switch id {
        case "doctor": "博士"
        case "master": "硕士"
        case "bachelor": "学士"
        default: id
        }
    }

    private func year(hint: String) -> TextField {
        TextField(
            name: "year",
            label: "申报年度",
            value: typed.applicationYear,
            hint: hint,
            problem: problems.message(for: "year"),
            width: .short,
            inputMode: "numeric",
            unit: "年",
            maxLength: 4
        )
    }

    /// Shown if the jurisdiction has no rules, or states no number of years for a level.
    private var years: [FormField] {
        let isOpen =
            titles.map { rules in rules.levels.contains { rules.window(level: $0.id, degree: nil) == nil } } ?? true
        guard isOpen else { return [] }
        let hint =
            titles == nil
            ? "本系统没有收录本省的年限规定，请按当年申报通知填写，1 到 \(EligibilityForm.most) 年。"
            : "所选级别没有规定年限的才需填写，请按当年申报通知填写，1 到 \(EligibilityForm.most) 年。"
        return [
            .text(
                TextField(
                    name: "years",
                    label: "核对申报年度以前的几年",
                    value: typed.years,
                    hint: hint,
                    problem: problems.message(for: "years"),
                    width: .short,
                    inputMode: "numeric",
                    unit: "年",
                    isOptional: titles != nil,
                    maxLength: 2
                )
            )
        ]
    }
}
