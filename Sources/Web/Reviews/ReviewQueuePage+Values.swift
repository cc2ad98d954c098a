import Domain
import Groundwork
import Recognition
import Rules

extension ReviewQueuePage {
    init(_ view: ListReviews.Page, activities: [Activity], today: Day) {
        let question = view.question
        let late = view.waiting.filter { $0.record.daysWaiting(today) > ReviewRow.lateDays }.count
        self.init(
            summary: view.count == 0 ? "没有待办。" : "待办 \(view.count) 条" + (late > 0 ? "，本页 \(late) 条已等 5 天以上。" : "。"),
            activity: ChoiceField(
                name: "activity",
                label: "学时类型",
                choices: [Choice(value: "", label: "全部类型", isChosen: question.activity == nil)]
                    + activities.filter { $0.registrars.contains(.person) }.map {
                        Choice(value: $0.id, label: $0.name, isChosen: $0.id == question.activity)
                    }
            ),
            kept: [HiddenField(name: "order", value: question.order.rawValue)],
            columns: Self.columns(question),
            rows: view.waiting.map { waiting in
                let activity = activities.first { $0.id == waiting.record.content.activity }
                return ReviewRow(
                    waiting,
                    activity,
                    expected: view.expected[waiting.record.id],
                    today: today,
                    isOwn: view.own.contains(waiting.record.id),
                    isSimilar: view.similar.contains(waiting.record.id)
                )
            },
            pager: Pager(page: question.page, pageSize: question.pageSize, count: view.count) {
                Self.href(question, page: $0)
            },
            empty: view.waiting.isEmpty ? Self.empty(question) : nil
        )
    }

    private static func empty(_ question: ReviewQuestion) -> EmptyNote {
        question.activity == nil
            ? EmptyNote(heading: "没有等待审核的申报", text: "有人提交申报后会出现在这里。")
            : EmptyNote(
                heading: "没有这一类的申报",
                text: "换一个类型，或者查看全部。",
                action: Link(text: "查看全部", href: "/reviews")
            )
    }

    private static func columns(_ question: ReviewQuestion) -> [ColumnHead] {
        var byPerson = question
        byPerson.order = .person
        var byAge = question
        byAge.order = question.order == .oldest ? .newest : .oldest
        return [
            ColumnHead(
                label: "申报",
                href: href(byPerson, page: 1),
                order: question.order == .person ? .ascending : nil
            ),
            ColumnHead(label: "类型"),
            ColumnHead(label: "申报学时", isNumber: true),
            ColumnHead(label: "将计入", isNumber: true),
            ColumnHead(
                label: "已等",
                href: href(byAge, page: 1),
                order: question.order == .person ? nil : question.order == .oldest ? .descending : .ascending,
                isNumber: true
            ),
        ]
    }

    private static func href(_ question: ReviewQuestion, page: Int) -> String {
        "/reviews?activity=\((question.activity ?? "").asQueryValue)&order=\(question.order.rawValue)&page=\(page)"
    }
}

extension HoursRecord {
    func daysWaiting(_ today: Day) -> Int {
        submittedAt.map { today.daysSinceEpoch - $0.day.daysSinceEpoch } ?? 0
    }
}

extension ReviewRow {
    /// The number of days after which a waiting declaration is late.
    static let lateDays = 5

    init(
        _ waiting: WaitingRecord,
        _ activity: Activity?,
        expected: Assessment?,
        today: Day,
        isOwn: Bool,
        isSimilar: Bool = false
    ) {
        let record = waiting.record
        let days = record.daysWaiting(today)
        let facts = activity.map { RecordWords.factsText(record, $0) } ?? ""
        let date = "\(record.content.completed.month)月\(record.content.completed.day)日"
        self.init(
            id: record.id.text,
            person: waiting.personName,
            title: record.content.title,
            href: "/reviews/\(record.id)",
            kind: activity?.name ?? record.content.activity,
            facts: facts.isEmpty ? date : "\(facts) · \(date)",
            claimed: expected?.assessed.description ?? "–",
            expected: expected?.counted.description ?? "–",
            waiting: days == 0 ? "今天" : "\(days) 天",
            isLate: days > Self.lateDays,
            flags: (isSimilar ? ["可能重复"] : []) + (waiting.overlaps > 0 ? ["时间重叠"] : [])
                + (waiting.sharedFiles > 0 ? ["佐证相同"] : []),
            refusal: isOwn ? Refusal.ownDeclaration.chinese : nil
        )
    }
}
