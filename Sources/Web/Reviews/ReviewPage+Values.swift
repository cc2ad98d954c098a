import Domain
import Groundwork
import Recognition
import Rules

extension ReviewPage {
    /// - Parameters:
    ///   - query: The reviewer's queue.
    ///   - done: The declaration that was decided just before.
    init(
        _ view: SeeReview.Details,
        _ query: ReviewQuery,
        after done: RecordID? = nil,
        today: Day,
        typed: [String: String] = [:],
        problems: FormProblems = FormProblems()
    ) {
        let record = view.record.record
        let person = view.record.person
        let evaluation = view.now.evaluation
        let isOpen = view.refusal == nil && record.status == .submitted
        self.init(
            heading: record.content.title,
            chip: RecordWords.chip(record.status, origin: record.origin),
            back: Link(text: "审核申报", href: query.list()),
            place: view.place.map { ReviewPlace($0, query) },
            done: done.map { Link(text: "查看刚才办理的一条", href: query.review($0)) },
            person: Link(text: person.name, href: "/people/\(person.id)?year=\(record.creditYear)"),
            personFacts: [person.document.masked, view.employerName].compactMap { $0 }.joined(separator: " · "),
            waiting: RecordWords.waiting(record, at: view.record.organisationName, today: today),
            flags: view.flags,
            claimed: view.assessment?.assessed.description ?? "–",
            expected: view.expected,
            explanation: view.assessment?.explanation.chinese ?? "",
            steps: view.after.steps(of: view.after.line(of: record.id)),
            facts: view.facts,
            evidence: view.record.evidence.enumerated().map { ReviewEvidence($1, isOpen: $0 == 0) },
            history: RecordWords.history(view.record.events),
            year: String(record.creditYear),
            standing: evaluation.met ? "已达标。" : "尚未达标：\(StandingWords.missing(evaluation))。",
            bars: view.bars,
            others: view.now.others(than: record.id),
            decision: isOpen ? ReviewDecision(view, query, typed: typed, problems: problems) : nil,
            closed: isOpen ? nil : view.closedNote
        )
    }
}

extension ReviewPlace {
    fileprivate init(_ place: QueuePlace, _ query: ReviewQuery) {
        self.init(
            text: place.words,
            previous: place.previous.map { query.review($0) },
            next: place.next.map { query.review($0) }
        )
    }
}

extension QueuePlace {
    /// 第 3 条，共 12 条; in a long queue: 第 3 条，共 1,000 条以上
    fileprivate var words: String {
        let most = min(count.number, Self.reach)
        let all = count.isExact ? "共 \(count.number.grouped) 条" : "共 \(most.grouped) 条以上"
        if earlier.isExact { return "第 \((earlier.number + 1).grouped) 条，\(all)" }
        return earlier.number == 0 ? all : "第 \(min(earlier.number, Self.reach).grouped) 条以后，\(all)"
    }
}

extension ReviewEvidence {
    fileprivate init(_ evidence: Evidence, isOpen: Bool) {
        let file = RecordWords.evidence([evidence])
        self.init(
            id: evidence.id.text,
            name: evidence.name,
            facts: file.first?.kind ?? "",
            kind: evidence.mediaType == "application/pdf" ? .document : .picture,
            href: "/evidence/\(evidence.id)",
            isOpen: isOpen
        )
    }
}

extension ReviewDecision {
    fileprivate init(
        _ view: SeeReview.Details,
        _ query: ReviewQuery,
        typed: [String: String],
        problems: FormProblems
    ) {
        let record = view.record.record
        self.init(
            path: "/reviews/\(record.id)",
            version: String(record.version),
            kept: query.fields,
            recogniseLabel: view.obstacle == nil
                ? view.assessment.map { "\(Wording.recognition)，计入 \($0.counted) 学时" } : nil,
            obstacle: view.obstacle,
            returnReason: record.origin == .imported
                ? nil
                : TextArea(
                    name: "return_reason",
                    label: "退回原因",
                    value: typed["return_reason"] ?? "",
                    hint: "写明需要补正什么，本人会看到并可修改后重新提交。",
                    problem: problems.message(for: "return_reason"),
                    maxLength: 500
                ),
            rejectionReason: TextArea(
                name: "rejection_reason",
                label: "不通过的原因",
                value: typed["rejection_reason"] ?? "",
                hint: "本人会看到这段文字，不能再修改这条申报。",
                problem: problems.message(for: "rejection_reason"),
                maxLength: 500
            )
        )
    }
}

extension SeeReview.Details {
    /// Why the declaration cannot be recognised, although it may be returned or refused.
    fileprivate var obstacle: String? {
        if assessment == nil { return "内容有误，无法计算学时，不能\(Wording.recognition)。" }
        return isYearClosed ? "\(record.record.creditYear) 年度已经关闭，只\(Wording.recognition)补学的申报。" : nil
    }

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
            StandingWords.bar("合计", before.total.counted, before.total.required, projected: then.total.counted)
        ]
    }

    fileprivate var closedNote: Flash {
        if record.record.status == .submitted, let refusal {
            return Flash(kind: .warning, text: refusal.chinese)
        }
        let chip = RecordWords.chip(record.record.status, origin: record.record.origin)
        return Flash(kind: .information, text: "这条记录现在的状态是“\(chip.text)”，不需要再审核。")
    }
}
