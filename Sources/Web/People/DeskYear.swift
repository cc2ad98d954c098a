import Domain
import Groundwork
import Recognition
import Rules

/// A person's year as an official sees it.
struct DeskYear {
    let book: YearBook
    let view: SeePerson.Details

    /// The records of each subject, without drafts.
    var subjects: [ClerkSubject] {
        book.evaluation.subjects.compactMap { standing in
            let lines = book.lines.filter {
                $0.record.status != .draft
                    && ($0.assessment?.subject.id ?? $0.record.content.subject) == standing.subject.id
            }
            guard !lines.isEmpty else { return nil }
            return ClerkSubject(
                label: standing.subject.name,
                sum: "计入 \(standing.counted) / \(standing.required) 学时",
                records: lines.map { line in
                    ClerkRecord(
                        record: row(line),
                        reversalHref: view.mayReverse && canBeReversed(line.record)
                            ? "/people/\(book.person.id)/records/\(line.record.id)/reversal" : nil,
                        reversalWaiting: view.reversals[line.record.id].map {
                            "\($0.asked.name) \($0.asked.at.day.chinese)申请撤销，待复核"
                        }
                    )
                }
            )
        }
    }

    /// Only one request can wait for a record.
    private func canBeReversed(_ record: HoursRecord) -> Bool {
        record.status == .recognised && view.reversals[record.id] == nil
    }

    private func row(_ line: YearBook.Line) -> RecordRow {
        let record = line.record
        let assessment = line.assessment
        let isDecided = record.status == .recognised
        let reason = isDecided ? assessment?.reason.map { "：" + ReasonWords.short($0) } ?? "" : ""
        return RecordRow(
            title: record.content.title,
            href: "/reviews/\(record.id)",
            facts: RecordWords.line(record, book.policy.activity(record.content.activity)),
            chip: RecordWords.chip(record.status, origin: record.origin),
            claimed: assessment?.assessed.description ?? "–",
            recognised: isDecided ? assessment?.assessed.description ?? "–" : "–",
            counted: isDecided ? assessment?.counted.description ?? "–" : "–",
            isReduced: isDecided && assessment.map { $0.counted < $0.assessed } == true,
            waiting: RecordWords.waiting(
                record,
                at: view.year.waitingPlaces.name(of: record),
                today: view.year.today
            ),
            reason: (assessment?.citation.short ?? "") + reason,
            explanation: (assessment?.explanation.chinese ?? line.outcome?.fault?.message ?? "") + decision(record),
            steps: book.steps(of: line)
        )
    }

    /// Why the record was sent back, refused or reversed.
    private func decision(_ record: HoursRecord) -> String {
        guard let reason = view.year.reasons[record.id] else { return "" }
        switch record.status {
        case .returned: return " 退回修改的原因：\(reason)"
        case .rejected: return " 审核不通过的原因：\(reason)"
        case .reversed: return " 撤销的原因：\(reason)"
        case .draft, .submitted, .recognised: return ""
        }
    }
}
