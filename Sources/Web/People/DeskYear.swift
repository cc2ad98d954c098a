import Domain
import Groundwork
import Rules

/// A person's year as an official sees it.
struct DeskYear {
    let book: YearBook
    let employer: String?
    let today: Day

    init(_ book: YearBook, employer: String?, today: Day) {
        self.book = book
        self.employer = employer
        self.today = today
    }

    /// - Parameter without: A record to leave out, because the page shows it elsewhere.
    func subjects(canReverse: Bool, without: RecordID? = nil) -> [ClerkSubject] {
        book.evaluation.subjects.compactMap { standing in
            let lines = book.lines.filter {
                $0.record.status != .draft && $0.record.id != without
                    && ($0.assessment?.subject.id ?? $0.record.content.subject) == standing.subject.id
            }
            guard !lines.isEmpty else { return nil }
            return ClerkSubject(
                label: standing.subject.name,
                sum: "计入 \(standing.counted) / \(standing.required) 学时",
                records: lines.map { line in
                    ClerkRecord(
                        record: row(line),
                        reversalHref: canReverse && line.record.status == .recognised
                            ? "/people/\(book.person.id)/records/\(line.record.id)/reversal" : nil
                    )
                }
            )
        }
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
            waiting: record.status == .submitted ? "已等 \(record.daysWaiting(today)) 天" : nil,
            reason: (assessment?.citation.short ?? "") + reason,
            explanation: assessment?.explanation.chinese ?? line.outcome?.fault?.message ?? "",
            steps: book.steps(of: line)
        )
    }
}
