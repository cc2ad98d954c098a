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

extension RecognitionPage {
    init(_ views: [SeeReview.Details]) {
        let ready = views.filter { $0.refusal == nil && $0.record.record.status == .submitted }
        let left = views.filter { $0.refusal != nil || $0.record.record.status != .submitted }
        self.init(
            rows: ready.map { view in
                let record = view.record.record
                return RecognitionRow(
                    id: record.id.text,
                    version: String(record.version),
                    person: view.record.person.name,
                    title: record.content.title,
                    kind: view.now.policy.activity(record.content.activity)?.name ?? record.content.activity,
                    claimed: view.assessment?.assessed.description ?? "–",
                    expected: view.assessment?.counted.description ?? "–",
                    note: view.note
                )
            },
            left: left.map {
                SkippedRow(
                    person: $0.record.person.name,
                    title: $0.record.record.content.title,
                    reason: $0.refusal?.chinese ?? "已经处理过。"
                )
            },
            formKey: ""
        )
    }
}

extension ReviewPage {
    init(_ view: SeeReview.Details, today: Day, typed: [String: String] = [:], problems: FormProblems = FormProblems())
    {
        let record = view.record.record
        let person = view.record.person
        let evaluation = view.now.evaluation
        let days = record.daysWaiting(today)
        let words = DeskYear(view.now, employer: view.record.organisationName, today: today)
        let isOpen = view.refusal == nil && record.status == .submitted
        self.init(
            heading: record.content.title,
            chip: RecordWords.chip(record.status, origin: record.origin),
            person: Link(text: person.name, href: "/people/\(person.id)?year=\(record.creditYear)"),
            personFacts: [person.document.masked, view.record.organisationName].compactMap { $0 }
                .joined(separator: " · "),
            waiting: record.submittedAt.map {
                "\($0.day.chinese)提交" + (record.status == .submitted && days > 0 ? "，已等 \(days) 天" : "")
            },
            flags: view.flags,
            claimed: view.assessment?.assessed.description ?? "–",
            expected: view.expected,
            article: view.assessment?.citation.short ?? "",
            explanation: view.assessment?.explanation.chinese ?? "",
            steps: view.after.steps(of: view.after.line(of: record.id)),
            facts: view.record.facts,
            evidence: RecordWords.evidence(view.record.evidence).map {
                ReviewEvidence(file: $0, warning: view.othersWithSameFile > 0 ? "另有他人提交过相同的文件，请核实。" : nil)
            },
            history: RecordWords.history(view.record.events),
            year: String(record.creditYear),
            standing: evaluation.met ? "已达标。" : "尚未达标：\(StandingWords.missing(evaluation))。",
            bars: view.bars,
            subjects: words.subjects(canReverse: false, without: record.id),
            decision: isOpen ? ReviewDecision(view, typed: typed, problems: problems) : nil,
            closed: isOpen ? nil : view.closedNote
        )
    }
}

extension ReviewDecision {
    fileprivate init(_ view: SeeReview.Details, typed: [String: String], problems: FormProblems) {
        let record = view.record.record
        let path = "/reviews/\(record.id)"
        self.init(
            recogniseAction: "\(path)/recognition",
            returnAction: "\(path)/return",
            rejectAction: "\(path)/rejection",
            version: String(record.version),
            formKey: "",
            recogniseLabel: "认定，计入 \(view.assessment?.counted ?? .zero) 学时",
            returnReason: TextArea(
                name: "return_reason",
                label: "退回原因",
                value: typed["return_reason"] ?? "",
                hint: "写明需要补正什么，本人会看到并可修改后重新提交。",
                problem: problems.message(for: "return_reason"),
                maxLength: 500
            ),
            rejectionReason: TextArea(
                name: "rejection_reason",
                label: "不予认定的原因",
                value: typed["rejection_reason"] ?? "",
                hint: "本人会看到这段文字，不能再修改这条申报。",
                problem: problems.message(for: "rejection_reason"),
                maxLength: 500
            )
        )
    }
}

extension SeeReview.Details {
    fileprivate var expected: String {
        guard let assessment else { return "无法计算" }
        return record.record.status == .recognised ? "已计入 \(assessment.counted) 学时" : "将计入 \(assessment.counted) 学时"
    }

    /// The hours that count now, with the hours that this declaration would add.
    fileprivate var bars: [HoursBar] {
        let before = now.evaluation
        let then = after.evaluation
        return zip(before.subjects, then.subjects).map { old, new in
            StandingWords.bar(old.subject.name, old.counted, old.required, projected: new.counted)
        } + [
            StandingWords.bar(
                "合计",
                before.total.counted,
                before.total.required,
                projected: then.total.counted
            )
        ]
    }

    /// A note about this declaration for a reviewer who recognises several at once.
    fileprivate var note: String? {
        let reason = assessment.flatMap { $0.reason == nil ? nil : $0.explanation.chinese }
        guard let other = similar.first else { return reason }
        return "与“\(other.content.title)”（\(other.told)）相似，可能是同一次学习。" + (reason ?? "")
    }

    fileprivate var flags: [ReviewFlag] {
        var flags = similar.map { other in
            ReviewFlag(
                label: "可能重复",
                text: "与“\(other.content.title)”（\(other.told)）相似，可能是同一次学习，请核实后再认定。",
                link: Link(text: "查看", href: "/reviews/\(other.id)")
            )
        }
        flags += overlapping.filter { !similar.contains($0) }.map { other in
            ReviewFlag(
                label: "时间重叠",
                text: "与“\(other.content.title)”的时间有重叠，请核实。",
                link: Link(text: "查看", href: "/reviews/\(other.id)")
            )
        }
        if othersWithSameFile > 0 {
            flags.append(ReviewFlag(label: "佐证相同", text: "另有 \(othersWithSameFile) 人提交过相同的文件。"))
        }
        return flags
    }

    fileprivate var closedNote: Flash {
        if record.record.status == .submitted, let refusal {
            return Flash(kind: .warning, text: refusal.chinese)
        }
        let chip = RecordWords.chip(record.record.status, origin: record.record.origin)
        return Flash(kind: .information, text: "这条记录现在的状态是“\(chip.text)”，不需要再审核。")
    }
}

extension HoursRecord {
    /// The origin, date and state of the record: 本人申报，2026-03-05，待单位认定
    fileprivate var told: String {
        let chip = RecordWords.chip(status, origin: origin)
        return "\(origin == .imported ? "表格导入" : "本人申报")，\(content.completed.iso)，\(chip.text)"
    }
}
