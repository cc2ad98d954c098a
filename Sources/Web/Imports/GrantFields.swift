import Imports

/// The fields for the hours that everybody on a cohort list gets.
struct GrantFields {
    let offer: OfferImports.Offer
    let grant: GrantForm
    let problems: FormProblems

    var rows: [FieldRow] {
        [
            FieldRow(.text(course)), FieldRow(.radio(subject), .select(activity)),
            FieldRow(.text(hours), .text(year)),
            FieldRow(.text(date("started", "开始日期", grant.started)), .text(date("ended", "结束日期", grant.ended))),
        ]
    }

    private var course: TextField {
        TextField(
            name: "course",
            label: "课程名称",
            value: grant.course,
            problem: problems.message(for: "course"),
            width: .full,
            maxLength: 200
        )
    }

    private var subject: ChoiceField {
        ChoiceField(
            name: "subject",
            label: "科目类型",
            problem: problems.message(for: "subject"),
            choices: offer.subjects.map { Choice(value: $0.id, label: $0.name, isChosen: $0.id == grant.subject) }
        )
    }

    private var activity: ChoiceField {
        let chosen = grant.activity.isEmpty ? offer.defaultActivity ?? "" : grant.activity
        return ChoiceField(
            name: "activity",
            label: "学时类型",
            problem: problems.message(for: "activity"),
            choices: offer.activities.map { Choice(value: $0.id, label: $0.name, isChosen: $0.id == chosen) }
        )
    }

    private var hours: TextField {
        TextField(
            name: "hours",
            label: "每人学时",
            value: grant.hours,
            problem: problems.message(for: "hours"),
            width: .short,
            inputMode: "decimal",
            unit: "学时"
        )
    }

    private var year: TextField {
        TextField(
            name: "year",
            label: "年度",
            value: grant.year,
            problem: problems.message(for: "year"),
            width: .short,
            inputMode: "numeric"
        )
    }

    private func date(_ name: String, _ label: String, _ value: String) -> TextField {
        TextField(
            name: name,
            label: label,
            value: value,
            problem: problems.message(for: name),
            kind: .date,
            width: .short,
            isOptional: true
        )
    }
}
