import Domain
import Groundwork
import Rules

/// The texts about records.
enum RecordWords {
    static func chip(_ status: RecordStatus, origin: HoursRecord.Origin = .declaration) -> StatusChip {
        switch status {
        case .draft: StatusChip(tone: .plain, text: "草稿")
        case .submitted: StatusChip(tone: .wait, text: origin == .declaration ? "待单位\(Wording.recognition)" : "待认定")
        case .returned: StatusChip(tone: .bad, text: "退回修改")
        case .recognised: StatusChip(tone: .ok, text: "已认定")
        case .rejected: StatusChip(tone: .bad, text: "审核不通过")
        case .reversed: StatusChip(tone: .bad, text: "已撤销")
        }
    }

    /// `论文 · 4 篇 · 5月2日`
    static func line(_ record: HoursRecord, _ activity: Activity?) -> String {
        let facts = activity.map { factsText(record, $0) } ?? ""
        let day = "\(record.content.completed.month)月\(record.content.completed.day)日"
        return [activity?.name ?? record.content.activity, facts, day].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Where a record waits, and for how long: `在洪州学院，已等 3 天`. `nil` if it does not wait.
    /// - Parameter place: The organisation that must decide, from `WaitingPlaces`.
    static func waiting(_ record: HoursRecord, at place: String?, today: Day) -> String? {
        guard record.status == .submitted, let at = record.submittedAt else { return nil }
        let days = today.daysSinceEpoch - at.day.daysSinceEpoch
        let since = days <= 0 ? "今天提交" : "已等 \(days) 天"
        return place.map { "在\($0)，\(since)" } ?? since
    }

    /// The days of a record: `2026年9月1日至2日`, or one day.
    static func days(_ content: RecordContent) -> String {
        (content.started ?? content.completed).chinese(to: content.completed)
    }

    /// The facts of the record that its formula reads: `4 篇`, `国家级 · 1 项`, `2 天 30 分钟`.
    static func factsText(_ record: HoursRecord, _ activity: Activity) -> String {
        facts(record, activity).map(\.value).joined(separator: " · ")
    }

    /// The facts of the record that its formula reads, as labelled lines.
    static func facts(_ record: HoursRecord, _ activity: Activity) -> [Fact] {
        let facts = FactsText.read(record.content.facts)
        return activity.facts.compactMap { field in
            value(of: field, in: facts).map { Fact(label: field.label, value: $0) }
        }
    }

    /// The value of one fact of the record; `nil` if the record does not state it.
    static func fact(_ field: FactField, of record: HoursRecord, _ activity: Activity) -> String? {
        value(of: field, in: FactsText.read(record.content.facts))
    }

    private static func value(of field: FactField, in facts: Facts) -> String? {
        switch field.kind {
        case .time: time(in: facts)
        case .hours: number(facts[field.key]).map { "\($0) 学时" }
        case .count: "\(number(facts[field.key]) ?? "1") \(field.unit)"
        case .whole:
            number(facts[field.key]).map { field.unit.isEmpty ? $0 : "\($0) \(field.unit)" }
        case .choice(let choices):
            if case .text(let id) = facts[field.key] { choices.first { $0.id == id }?.name ?? id } else { nil }
        case .flag:
            if case .flag(false) = facts[field.key] { field.noMeansNotPassed ? "考核不合格" : "否" } else { nil }
        }
    }

    private static func time(in facts: Facts) -> String? {
        if let hours = number(facts[TimeKeys.hours]) { return "\(hours) 学时" }
        let days = number(facts[TimeKeys.days]).map { "\($0) 天" }
        let halfDays = number(facts[TimeKeys.halfDays]).map { "\($0) 个半天" }
        let minutes = number(facts[TimeKeys.minutes]).map { "\($0) 分钟" }
        let parts = [days, halfDays, minutes].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static func number(_ value: FactValue?) -> String? {
        guard case .number(let number) = value else { return nil }
        return number.scaled(byTenTo: 2).map { Hours(hundredths: $0).description }
    }

    /// The name of an event in the history.
    static func action(_ action: RecordEvent.Action) -> String {
        switch action {
        case .drafted: "新建申报"
        case .changed: "修改"
        case .submitted: "提交"
        case .withdrawn: "撤回"
        case .returned: "退回修改"
        case .recognised: Wording.recognition
        case .rejected: "审核不通过"
        case .imported: "导入"
        case .reversed: "撤销认定"
        case .reversalRequested: "申请撤销"
        case .reversalRefused: "不同意撤销"
        }
    }

    /// Newest first.
    static func history(_ events: [RecordEvent]) -> [HistoryEntry] {
        events.reversed().map {
            HistoryEntry(at: $0.at.chinese, who: $0.by, what: action($0.action), why: $0.reason)
        }
    }

    static func evidence(_ files: [Evidence]) -> [EvidenceFile] {
        files.map { file in
            let kind =
                switch file.mediaType {
                case "application/pdf": "PDF"
                case "image/png": "PNG 图片"
                default: "JPG 图片"
                }
            return EvidenceFile(
                id: file.id.text,
                fileName: file.name,
                kind: "\(kind) · \(FileSize.text(file.size))",
                href: "/evidence/\(file.id)"
            )
        }
    }
}
