import Domain
import Groundwork
import Recognition
import Rules

extension SeeReview.Details {
    /// What was declared, line by line, with the employer and the organisation that gave or registered the learning.
    var facts: [Fact] {
        let content = record.record.content
        let activity = record.policy?.activity(content.activity)
        var facts = [Fact(label: "学时类型", value: activity?.name ?? content.activity)]
        if let subject = assessment?.subject { facts.append(Fact(label: "科目", value: subject.name)) }
        if let activity { facts += RecordWords.facts(record.record, activity) }
        facts.append(Fact(label: content.started == nil ? "完成日期" : "起止日期", value: RecordWords.days(content)))
        facts.append(Fact(label: "计入年度", value: "\(record.record.creditYear) 年"))
        if let key = content.contentKey, !key.isEmpty { facts.append(Fact(label: "同一成果", value: key)) }
        if let reason = content.makeupReason {
            let name = record.policy?.makeupReasons.first { $0.id == reason }?.name ?? reason
            facts.append(Fact(label: "补学原因", value: name))
        }
        if let note = content.note { facts.append(Fact(label: "说明", value: note)) }
        return facts + organisations
    }

    private var organisations: [Fact] {
        let decider = record.organisationName
        return [
            Fact(label: "用人单位", value: employerName ?? "没有现在的用人单位"),
            importedBy.map { Fact(label: "登记单位", value: $0) },
            decider == nil || decider == employerName || decider == importedBy
                ? nil : decider.map { Fact(label: "\(Wording.recognition)单位", value: $0) },
        ].compactMap { $0 }
    }
}
