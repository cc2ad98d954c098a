import Domain
import Groundwork
import Recognition
import Rules

extension ReviewQueuePage {
    init(_ view: ListReviews.Page, today: Day) {
        let question = view.question
        let late = view.waiting.filter { $0.record.daysWaiting(today) > ReviewRow.lateDays }.count
        self.init(
            summary: Self.summary(view, late: late),
            activity: ChoiceField(
                name: "activity",
                label: "学时类型",
                choices: [Choice(value: "", label: "全部类型", isChosen: question.activity == nil)]
                    + view.declarable.map {
                        Choice(value: $0.id, label: $0.name, isChosen: $0.id == question.activity)
                    }
            ),
            kept: [HiddenField(name: "order", value: question.order.rawValue)],
            queue: ReviewQuery(question).fields,
            columns: Self.columns(question),
            rows: view.waiting.map { waiting in
                ReviewRow(
                    waiting,
                    view.activities[waiting.record.id],
                    query: ReviewQuery(question),
                    expected: view.expected[waiting.record.id],
                    today: today,
                    isOwn: view.own.contains(waiting.record.id),
                    isSimilar: view.similar.contains(waiting.record.id),
                    isOverlapping: view.overlapping.contains(waiting.record.id)
                )
            },
            pager: Pager(page: question.page, pageSize: question.pageSize, count: view.count) {
                ReviewQuery(question).list(page: $0)
            },
            empty: view.waiting.isEmpty ? Self.empty(question) : nil
        )
    }

    private static func summary(_ view: ListReviews.Page, late: Int) -> String {
        if view.count == 0 { return "没有待办。" }
        var parts = ["待办 \(view.count.records)"]
        if view.question.order == .person, !view.count.isExact {
            parts.append("按姓名只排最早提交的 \(view.count.number.grouped) 条")
        }
        if late > 0 { parts.append("本页 \(late) 条已等 5 天以上") }
        return parts.joined(separator: "，") + "。"
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
                href: ReviewQuery(byPerson).list(),
                order: question.order == .person ? .ascending : nil
            ),
            ColumnHead(label: "类型"),
            ColumnHead(label: "申报学时", isNumber: true),
            ColumnHead(label: "将计入", isNumber: true),
            ColumnHead(
                label: "已等",
                href: ReviewQuery(byAge).list(),
                order: question.order == .person ? nil : question.order == .oldest ? .descending : .ascending,
                isNumber: true
            ),
        ]
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
        query: ReviewQuery,
        expected: Assessment?,
        today: Day,
        isOwn: Bool,
        isSimilar: Bool,
        isOverlapping: Bool
    ) {
        let record = waiting.record
        let days = record.daysWaiting(today)
        let facts = activity.map { RecordWords.factsText(record, $0) } ?? ""
        let date = RecordWords.days(record.content)
        self.init(
            id: record.id.text,
            person: waiting.personName,
            title: record.content.title,
            href: query.review(record.id),
            kind: activity?.name ?? record.content.activity,
            facts: facts.isEmpty ? date : "\(facts) · \(date)",
            claimed: expected?.assessed.description ?? "–",
            expected: expected?.counted.description ?? "–",
            waiting: days == 0 ? "今天" : "\(days) 天",
            isLate: days > Self.lateDays,
            flags: (isSimilar ? ["可能重复"] : []) + (isOverlapping ? ["时间重叠"] : [])
                + (waiting.sharedFiles > 0 ? ["佐证相同"] : []),
            refusal: isOwn ? Refusal.ownDeclaration.chinese : nil
        )
    }
}
