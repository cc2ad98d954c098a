import Domain
import Groundwork
import Recognition
import Rules

extension RecognitionResultPage {
    /// - Parameter views: The declarations after the decisions, as far as the reviewer may see them.
    init(
        _ outcomes: some Sequence<(RecordID, DecideDeclarations.Outcome)>,
        _ views: [SeeReview.Details],
        _ query: ReviewQuery
    ) {
        let seen = Dictionary(views.map { ($0.record.record.id, $0) }) { first, _ in first }
        var (recognised, left): ([RecognisedRow], [SkippedRow]) = ([], [])
        var sum = Hours.zero
        for (id, outcome) in outcomes {
            let view = seen[id]
            let (person, title) = (view?.record.person.name ?? "", view?.record.record.content.title ?? "这条记录")
            guard let reason = OutcomeWords.reason(outcome) else {
                let counted = view?.now.line(of: id)?.assessment?.counted ?? .zero
                sum += counted
                recognised.append(
                    RecognisedRow(person: person, title: title, href: "/reviews/\(id)", counted: "计入 \(counted) 学时")
                )
                continue
            }
            let href = view == nil ? nil : "/reviews/\(id)"
            left.append(SkippedRow(person: person, title: title, href: href, reason: reason))
        }
        self.init(
            recognised: recognised,
            left: left,
            sum: sum.description,
            back: Link(text: "审核申报", href: query.list())
        )
    }
}
