import Domain
import Providers

extension TrainingsPage {
    init(_ view: ListTrainings.Page) {
        self.init(
            rows: view.trainings.map(TrainingRow.init),
            pager: Pager(page: view.page, pageSize: view.pageSize, count: view.count) { "/trainings?page=\($0)" },
            empty: view.count == 0
                ? EmptyNote(
                    heading: "还没有登记培训",
                    text: "登记课程、年度、学时和日期之后，就可以按它导入学员的学时。",
                    action: Link(text: "登记培训", href: "/trainings/new")
                ) : nil
        )
    }
}

extension TrainingRow {
    init(_ item: ListedTraining) {
        let training = item.training
        self.init(
            courseTitle: training.title,
            facts: "\(training.year) 年度 · \(item.subjectName) · \(item.activityName)",
            place: training.place,
            hours: training.hours.description,
            days: training.days,
            chip: training.isOpen
                ? StatusChip(tone: .ok, text: "可导入") : StatusChip(tone: .plain, text: "已撤回"),
            withdrawal: training.withdrawalSentence,
            withdrawHref: training.isOpen ? "/trainings/\(training.id)/withdrawal" : nil
        )
    }
}

extension TrainingWithdrawalPage {
    init(_ item: ListedTraining, typed: String = "", problems: FormProblems = FormProblems()) {
        let training = item.training
        self.init(
            courseTitle: training.title,
            facts: [
                Fact(label: "年度", value: "\(training.year) 年度"),
                Fact(label: "科目类型", value: item.subjectName),
                Fact(label: "学时类型", value: item.activityName),
                Fact(label: "每人学时", value: "最多 \(training.hours)"),
                Fact(label: "培训日期", value: training.days),
            ] + (training.place.map { [Fact(label: "地点", value: $0)] } ?? []) + [
                Fact(label: "登记", value: "\(training.registeredByName) · \(training.registeredAt.chinese)")
            ],
            withdrawn: training.withdrawalSentence,
            reason: TextArea(
                name: "reason",
                label: "撤回原因",
                value: typed,
                hint: "如课程取消、日期或学时登记有误。",
                problem: problems.message(for: "reason"),
                maxLength: 500
            ),
            action: "/trainings/\(training.id)/withdrawal"
        )
    }
}

extension Training {
    fileprivate var days: String {
        firstDay == lastDay ? firstDay.iso : "\(firstDay.iso) 至 \(lastDay.iso)"
    }

    fileprivate var withdrawalSentence: String? {
        withdrawal.map { "\($0.byName)于 \($0.at.chinese) 撤回：\($0.reason)" }
    }
}
