import Domain
import Imports
import Providers

extension TrainingsPage {
    init(_ view: ListTrainings.Page, _ hours: SeeHandedInHours.Overview) {
        self.init(
            rows: view.trainings.map(TrainingRow.init),
            pager: Pager(page: view.page, pageSize: view.pageSize, count: view.count) { "/trainings?page=\($0)" },
            empty: view.count == 0
                ? EmptyNote(
                    heading: "还没有登记培训",
                    text: "登记课程、年度、学时和日期之后，就可以按它导入学员的学时。",
                    action: Link(text: "登记培训", href: "/trainings/new")
                ) : nil,
            handedIn: hours.batches.map { HandedInRow($0, authority: hours.authority) }
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
