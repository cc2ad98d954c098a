import Domain
import Groundwork
import Recognition
import Rules

extension RecognitionPage {
    init(_ views: [SeeReview.Details], _ query: ReviewQuery) {
        let ready = views.filter(\.canBeRecognised)
        self.init(
            rows: ready.map { RecognitionRow($0) },
            left: views.filter { !$0.canBeRecognised }.map {
                SkippedRow(
                    person: $0.record.person.name,
                    title: $0.record.record.content.title,
                    href: "/reviews/\($0.record.record.id)",
                    reason: $0.obstacleToRecognition
                )
            },
            kept: query.fields,
            back: Link(text: "审核申报", href: query.list())
        )
    }
}

extension RecognitionRow {
    fileprivate init(_ view: SeeReview.Details) {
        let record = view.record.record
        let activity = view.now.policy.activity(record.content.activity)
        let facts = activity.map { RecordWords.factsText(record, $0) } ?? ""
        self.init(
            id: record.id.text,
            version: String(record.version),
            person: view.record.person.name,
            title: record.content.title,
            href: "/reviews/\(record.id)",
            facts: [facts, RecordWords.days(record.content)].filter { !$0.isEmpty }.joined(separator: " · "),
            kind: activity?.name ?? record.content.activity,
            claimed: view.assessment?.assessed.description ?? "–",
            expected: view.assessment?.counted.description ?? "–",
            note: view.assessment.flatMap { $0.reason == nil ? nil : $0.explanation.chinese },
            flags: view.flags
        )
    }
}

extension SeeReview.Details {
    fileprivate var canBeRecognised: Bool {
        refusal == nil && record.record.status == .submitted && assessment != nil && !isYearClosed
    }

    fileprivate var obstacleToRecognition: String {
        let record = record.record
        if let refusal { return refusal.chinese }
        let outcome: DecideDeclarations.Outcome =
            record.status != .submitted
            ? .alreadyDecided(record) : assessment == nil ? .notAssessable(record) : .yearClosed(record)
        return OutcomeWords.reason(outcome) ?? ""
    }
}
