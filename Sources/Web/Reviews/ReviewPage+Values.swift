import Domain
import Groundwork
import Recognition
import Rules

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
    var told: String {
        let chip = RecordWords.chip(status, origin: origin)
        return "\(origin == .imported ? "表格导入" : "本人申报")，\(content.completed.iso)，\(chip.text)"
    }
}
