import Domain
import Recognition
import Rules

extension DeclarationFormPage {
    init(
        _ form: DeclarationForm,
        _ offer: OfferActivities.Offer,
        _ view: OfferActivities.Offers,
        saved: SeeRecord.Details?,
        attached: [Evidence],
        today: Day,
        problems: FormProblems
    ) {
        let fields = DeclarationFields(form: form, policy: view.policy, today: today, problems: problems)
        let activity = offer.activity
        self.init(
            kind: activity.name,
            rule: activity.summary,
            article: activity.citation.short,
            remaining: offer.left.map { $0 == .zero ? "今年已计满，再申报不会增加学时。" : "今年还可计 \($0) 学时" },
            action: saved == nil ? "/declarations/new/\(activity.id)" : "/declarations/\(form.id)/edit",
            formKey: saved == nil ? form.id.text : nil,
            back: saved == nil
                ? Link(text: "选择其他类型", href: "/declarations/new")
                : Link(text: "返回这条记录", href: "/years/\(view.year)/records/\(form.id)"),
            returned: saved.flatMap(Self.returned),
            fields: fields.all(for: activity),
            content: fields.content,
            makeUp: fields.makeup,
            proofs: activity.evidence,
            attached: RecordWords.evidence(attached),
            evidence: FileField(
                name: "evidence",
                label: attached.isEmpty ? "上传文件" : "再添加文件",
                hint: "PDF、JPG 或 PNG，每个不超过 10 MB，可以一次选几个。",
                problem: problems.message(for: "evidence"),
                accept: ".pdf,.jpg,.jpeg,.png",
                takesSeveral: true
            )
        )
        version = form.version.map(String.init)
    }

    private static func returned(_ view: SeeRecord.Details) -> ReturnedNotice? {
        guard view.record.status == .returned,
            let event = view.events.last(where: { $0.action == .returned })
        else { return nil }
        return ReturnedNotice(reason: event.reason ?? "", signature: "\(event.by) · \(event.at.day.chinese)")
    }
}

/// The fields of a declaration, with the typed values.
struct DeclarationFields {
    let form: DeclarationForm
    let policy: Policy
    let today: Day
    let problems: FormProblems

    /// Name, dates, subject, then the facts that the activity's formula reads.
    func all(for activity: Activity) -> [FormField] {
        var fields: [FormField] = [
            .text(text("title", "名称", form.title, hint: "课程、论文、项目或活动的名称，最多 100 字。", width: .full)),
            .text(text("started", "开始日期", form.started, hint: "不清楚可以留空。", kind: .date, isOptional: true)),
            .text(text("completed", "完成日期", form.completed, hint: "以佐证材料上的日期为准，例如发表、结题或结业的日期。", kind: .date)),
        ]
        if case .perRecord(let fallback) = activity.subject { fields.append(.radio(subject(fallback))) }
        fields += activity.facts.map(fact)
        fields.append(
            .area(
                TextArea(
                    name: "note",
                    label: "说明",
                    value: form.note,
                    hint: "需要单位知道的其他情况。",
                    problem: problems.message(for: "note"),
                    isOptional: true,
                    maxLength: 500
                )
            )
        )
        return fields
    }

    var content: TextField {
        text(
            "content",
            "同一成果的名称",
            form.content,
            hint: "同一内容多次申报（例如先获省级奖、又获国家级奖）请填相同的名称，系统只计最高的一次。",
            width: .full,
            isOptional: true
        )
    }

    /// `nil` if the policy does not allow making up a year.
    var makeup: MakeUpSection? {
        guard policy.makeup.isAllowed else { return nil }
        let years = (1...(policy.makeup.yearsBack ?? 5)).map { today.year - $0 }
        return MakeUpSection(
            rule: "有下列原因之一而没有完成的年度，可以补学\(policy.makeup.citation.inBrackets)。认定后计入所补的年度，不计入今年。",
            year: ChoiceField(
                name: "makeup_year",
                label: "补学年度",
                problem: problems.message(for: "makeup_year"),
                choices: [Choice(value: "", label: "不是补学", isChosen: form.makeupYear.isEmpty)]
                    + years.map { Choice(value: String($0), label: "\($0) 年", isChosen: form.makeupYear == String($0)) }
            ),
            reason: ChoiceField(
                name: "makeup_reason",
                label: "没有完成的原因",
                problem: problems.message(for: "makeup_reason"),
                choices: policy.makeupReasons.map {
                    Choice(value: $0.id, label: $0.name, isChosen: form.makeupReason == $0.id)
                }
            ),
            isOpen: form.isMakeup
        )
    }

    private func subject(_ fallback: String?) -> ChoiceField {
        let chosen = form.subject.isEmpty ? fallback : form.subject
        return ChoiceField(
            name: "subject",
            label: "科目",
            problem: problems.message(for: "subject"),
            choices: policy.subjects.map { Choice(value: $0.id, label: $0.name, isChosen: $0.id == chosen) }
        )
    }

    private func fact(_ field: FactField) -> FormField {
        let typed = form.facts[field.key] ?? ""
        switch field.kind {
        case .time:
            return .time(
                TimeField(
                    label: field.label,
                    hint: field.hint.orNil,
                    hours: form.facts[TimeKeys.hours] ?? "",
                    days: form.facts[TimeKeys.days] ?? "",
                    halfDays: field.hasHalfDays ? form.facts[TimeKeys.halfDays] ?? "" : nil,
                    minutes: form.facts[TimeKeys.minutes] ?? "",
                    problem: TimeKeys.each.compactMap { problems.message(for: $0) }.first
                )
            )
        case .hours: return .text(number(field, typed, mode: "decimal", unit: policy.unit.chinese))
        case .count:
            return .text(
                number(field, typed.isEmpty && form.version == nil && problems.isEmpty ? "1" : typed, mode: "numeric")
            )
        case .whole: return .text(number(field, typed, mode: "numeric", unit: field.unit.orNil))
        case .choice(let choices):
            return .radio(
                ChoiceField(
                    name: field.key,
                    label: field.label,
                    hint: field.hint.orNil,
                    problem: problems.message(for: field.key),
                    choices: choices.map {
                        Web.Choice(value: $0.id, label: $0.name, note: $0.note.orNil, isChosen: $0.id == typed)
                    }
                )
            )
        case .flag:
            return .radio(
                ChoiceField(
                    name: field.key,
                    label: field.label,
                    hint: field.hint.orNil,
                    problem: problems.message(for: field.key),
                    choices: flagChoices(field, typed)
                )
            )
        }
    }

    private func flagChoices(_ field: FactField, _ typed: String) -> [Choice] {
        let words = field.noMeansNotPassed ? ("合格", "不合格", "不合格不计学时") : ("是", "否", nil)
        return [
            Choice(value: "yes", label: words.0, isChosen: typed != "no"),
            Choice(value: "no", label: words.1, note: words.2, isChosen: typed == "no"),
        ]
    }

    private func number(_ field: FactField, _ value: String, mode: String, unit: String? = nil) -> TextField {
        var box = text(field.key, field.label, value, hint: field.hint.orNil)
        box.width = .short
        box.inputMode = mode
        box.unit = unit
        box.isOptional = !field.required
        return box
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        kind: TextField.Kind = .text,
        width: TextField.Width = .medium,
        isOptional: Bool = false
    ) -> TextField {
        TextField(
            name: name,
            label: label,
            value: value,
            hint: hint,
            problem: problems.message(for: name),
            kind: kind,
            width: kind == .date ? .short : width,
            isOptional: isOptional
        )
    }
}

extension TimeKeys {
    fileprivate static let each = [hours, days, halfDays, minutes]
}

extension String {
    fileprivate var orNil: String? { isEmpty ? nil : self }
}
