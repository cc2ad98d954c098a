import Domain
import Providers

extension TrainingWithdrawalPage {
    init(_ item: ListedTraining, typed: String = "", problems: FormProblems = FormProblems()) {
        let training = item.training
        self.init(
            courseTitle: training.title,
            facts: [
                Fact(label: "年度", value: "\(training.year) 年度"),
                Fact(label: "科目类型", value: item.subjectName),
                Fact(label: "学时类型", value: item.activityName),
                Fact(label: "每人学时", value: "最多 \(training.hours) 学时"),
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
