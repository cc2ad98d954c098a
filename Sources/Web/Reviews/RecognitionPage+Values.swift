import Domain
import Groundwork
import Recognition
import Rules

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

extension SeeReview.Details {
    /// A note about this declaration for a reviewer who recognises several at once.
    fileprivate var note: String? {
        let reason = assessment.flatMap { $0.reason == nil ? nil : $0.explanation.chinese }
        guard let other = similar.first else { return reason }
        return "与“\(other.content.title)”（\(other.told)）相似，可能是同一次学习。" + (reason ?? "")
    }
}
