import Domain
import Groundwork
import Markup
import Recognition
import Rules

extension RecordPage {
    /// One of the person's own records.
    init(_ view: SeeRecord.Details, today: Day) {
        let record = view.record
        let assessment = view.line?.assessment
        let isDecided = record.status == .recognised
        let last = view.events.last
        self.init(
            name: record.content.title,
            chip: RecordWords.chip(record.status, origin: record.origin),
            back: Link(text: "\(record.creditYear) 年学时", href: "/years/\(record.creditYear)"),
            returned: record.status == .returned
                ? last.map { ReturnedNotice(reason: $0.reason ?? "", signature: "\($0.by) · \($0.at.day.chinese)") }
                : nil,
            waiting: view.waiting(today: today),
            claimed: assessment?.assessed.description ?? "–",
            recognised: isDecided ? assessment?.assessed.description ?? "–" : "–",
            counted: isDecided ? assessment?.counted.description ?? "–" : "–",
            article: assessment?.citation.short ?? "",
            explanation: assessment?.explanation.chinese ?? view.line?.outcome?.fault?.message ?? "",
            steps: view.book?.steps(of: view.line) ?? .nothing,
            facts: view.facts,
            evidence: RecordWords.evidence(view.evidence),
            history: RecordWords.history(view.events),
            editHref: record.canBeMended ? "/declarations/\(record.id)/edit" : nil,
            withdrawAction: record.origin == .declaration && record.status == .submitted
                ? "/declarations/\(record.id)/withdrawal" : nil,
            removeAction: record.canBeDiscarded ? "/declarations/\(record.id)/removal" : nil
        )
    }
}

extension SeeRecord.Details {
    /// The facts of the record, line by line.
    var facts: [Fact] {
        let content = record.content
        let activity = policy?.activity(content.activity)
        var facts = [Fact(label: "学时类型", value: activity?.name ?? content.activity)]
        if let subject = line?.assessment?.subject { facts.append(Fact(label: "科目", value: subject.name)) }
        if let activity { facts += RecordWords.facts(record, activity) }
        if let started = content.started { facts.append(Fact(label: "开始日期", value: started.chinese)) }
        facts.append(Fact(label: "完成日期", value: content.completed.chinese))
        facts.append(Fact(label: "计入年度", value: "\(record.creditYear) 年"))
        if let key = content.contentKey, !key.isEmpty { facts.append(Fact(label: "同一成果", value: key)) }
        if let reason = content.makeupReason {
            let name = policy?.makeupReasons.first { $0.id == reason }?.name ?? reason
            facts.append(Fact(label: "补学原因", value: name))
        }
        if let note = content.note { facts.append(Fact(label: "说明", value: note)) }
        if let organisationName {
            facts.append(
                Fact(
                    label: record.origin == .declaration ? "\(Wording.recognition)单位" : "登记单位",
                    value: organisationName
                )
            )
        }
        return facts
    }

    func waiting(today: Day) -> String? {
        guard record.status == .submitted, let at = record.submittedAt else { return nil }
        let days = today.daysSinceEpoch - at.day.daysSinceEpoch
        return "在\(organisationName ?? "用人单位")，" + (days == 0 ? "今天提交，等待\(Wording.recognition)。" : "已等 \(days) 天。")
    }
}
