import Domain
import Providers

extension TrainingFormPage {
    init(_ form: TrainingForm, _ choices: TrainingChoices, problems: FormProblems = FormProblems()) {
        let fields = TrainingFields(form: form, choices: choices, problems: problems)
        self.init(
            formKey: form.id.text,
            fields: [
                fields.title, fields.year, fields.subject, fields.activity, fields.hours, fields.firstDay,
                fields.lastDay, fields.place,
            ]
        )
    }
}

/// The fields of the form, with the typed values and their problems.
private struct TrainingFields {
    let form: TrainingForm
    let choices: TrainingChoices
    let problems: FormProblems

    var title: FormField {
        .text(
            TextField(
                name: "title",
                label: "课程名称",
                value: form.title,
                hint: "与学时表中的课程名称相同。",
                problem: problems.message(for: "title"),
                width: .full,
                maxLength: 100
            )
        )
    }

    var year: FormField {
        .text(
            TextField(
                name: "year",
                label: "年度",
                value: form.year,
                hint: "学时计入的年度。",
                problem: problems.message(for: "year"),
                width: .short,
                inputMode: "numeric",
                maxLength: 4
            )
        )
    }

    var subject: FormField {
        .radio(
            ChoiceField(
                name: "subject",
                label: "科目类型",
                problem: problems.message(for: "subject"),
                choices: choices.subjects.map {
                    Choice(value: $0.id, label: $0.name, isChosen: $0.id == form.subject)
                }
            )
        )
    }

    var activity: FormField {
        let chosen = form.activity.isEmpty ? choices.activities.first?.id : form.activity
        return .radio(
            ChoiceField(
                name: "activity",
                label: "学时类型",
                problem: problems.message(for: "activity"),
                choices: choices.activities.map { Choice(value: $0.id, label: $0.name, isChosen: $0.id == chosen) }
            )
        )
    }

    var hours: FormField {
        .text(
            TextField(
                name: "hours",
                label: "每人学时",
                value: form.hours,
                hint: "一位学员最多可得的学时。",
                problem: problems.message(for: "hours"),
                width: .short,
                inputMode: "decimal",
                unit: "学时",
                maxLength: 10
            )
        )
    }

    var firstDay: FormField { day("first_day", "开始日期", form.firstDay) }

    var lastDay: FormField { day("last_day", "结束日期", form.lastDay) }

    var place: FormField {
        .text(
            TextField(
                name: "place",
                label: "地点",
                value: form.place,
                hint: "线上培训可填写平台名称。",
                problem: problems.message(for: "place"),
                width: .full,
                isOptional: true,
                maxLength: 100
            )
        )
    }

    private func day(_ name: String, _ label: String, _ value: String) -> FormField {
        .text(
            TextField(
                name: name,
                label: label,
                value: value,
                problem: problems.message(for: name),
                kind: .date,
                width: .short
            )
        )
    }
}
