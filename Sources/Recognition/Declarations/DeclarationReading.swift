import Domain
import Groundwork
import Rules

/// Turns a typed declaration into the content of a record, and reports all its faults.
struct DeclarationReading {
    private(set) var faults: [FormFault] = []
    private(set) var content: RecordContent?
    private(set) var creditYear: Int?

    private let form: DeclarationForm
    private let today: Day

    /// - Parameter policy: Returns the policy of a credit year.
    init(_ form: DeclarationForm, today: Day, policy: (Int) throws(PolicyRefusal) -> Policy) {
        self.form = form
        self.today = today
        let title = readTitle()
        let completed = readCompleted()
        let started = readStarted(before: completed)
        let makeup = readMakeup()
        // If the date is missing, the other fields are still checked, so that all faults are reported together.
        let year = makeup?.year ?? completed?.year ?? today.year
        do {
            let policy = try policy(year)
            read(
                under: policy,
                title: title,
                started: started,
                completed: completed ?? today,
                makeup: makeup,
                year: year
            )
        } catch {
            add(form.isMakeup ? "makeup_year" : "completed", "\(year) 年度没有适用的认定规则，不能申报该年度学时。")
        }
    }

    private mutating func read(
        under policy: Policy,
        title: String,
        started: Day?,
        completed: Day,
        makeup: Makeup?,
        year: Int
    ) {
        guard let activity = policy.activity(form.activity), activity.registrars.contains(.person) else {
            add("activity", "这类学时不由个人申报，请重新选择类型。")
            return
        }
        let facts = readFacts(of: activity)
        let key = form.content.tidied
        let input = RecordInput(
            id: form.id.text,
            activity: activity.id,
            subject: subject(for: activity),
            completed: completed,
            status: .submitted,
            facts: facts,
            content: key.isEmpty ? nil : key,
            makeup: makeup
        )
        for fault in policy.check(input) { add(field(of: fault, completed, makeup), fault.message) }
        guard faults.isEmpty else { return }
        creditYear = policy.creditYear(of: input) ?? year
        content = RecordContent(
            activity: activity.id,
            subject: input.subject,
            title: title,
            started: started,
            completed: completed,
            facts: FactsText.write(facts),
            contentKey: input.content,
            makeupReason: makeup?.reason,
            note: form.note.prose.isEmpty ? nil : form.note.prose
        )
    }

    private func subject(for activity: Activity) -> String? {
        guard case .perRecord(let fallback) = activity.subject else { return nil }
        return form.subject.isEmpty ? fallback : form.subject
    }

    private mutating func readTitle() -> String {
        let title = form.title.prose
        if title.isEmpty {
            add("title", "请填写名称，例如课程、论文或项目的名称。")
        } else if title.count > 100 {
            add("title", "名称最多 100 个字，现在是 \(title.count) 个字，请缩短。")
        }
        if form.content.tidied.count > 100 { add("content", "成果名称最多 100 个字，请缩短。") }
        if form.note.prose.count > 500 { add("note", "说明最多 500 个字，请缩短。") }
        return title
    }

    private mutating func readCompleted() -> Day? {
        let text = form.completed.tidied
        guard !text.isEmpty else {
            add("completed", "请填写完成日期。")
            return nil
        }
        guard let day = Day(typed: text) else {
            add("completed", "完成日期“\(text.prefix(20))”不是有效的日期，请按 2026-03-05 的样式填写。")
            return nil
        }
        if day > today { add("completed", "完成日期\(day.chinese)还没有到，请在完成之后再申报。") }
        return day
    }

    private mutating func readStarted(before completed: Day?) -> Day? {
        let text = form.started.tidied
        guard !text.isEmpty else { return nil }
        guard let day = Day(typed: text) else {
            add("started", "开始日期“\(text.prefix(20))”不是有效的日期，请按 2026-03-05 的样式填写，或者留空。")
            return nil
        }
        if let completed, day > completed { add("started", "开始日期不能晚于完成日期，请核对。") }
        return day
    }

    private mutating func readMakeup() -> Makeup? {
        guard form.isMakeup else { return nil }
        guard let year = Int(form.makeupYear.tidied), (1900...9999).contains(year) else {
            add("makeup_year", "请填写要补学的年度，例如 2025。")
            return nil
        }
        guard !form.makeupReason.isEmpty else {
            add("makeup_reason", "请选择当年没有完成学时的原因。")
            return nil
        }
        return Makeup(year: year, reason: form.makeupReason)
    }

    private mutating func readFacts(of activity: Activity) -> Facts {
        var facts = Facts()
        for field in activity.facts {
            for key in field.keys {
                guard let text = form.facts[key]?.tidied, !text.isEmpty else { continue }
                facts.append(key, value(text, kind: field.kind))
            }
        }
        return facts
    }

    private func value(_ text: String, kind: FactField.Kind) -> FactValue {
        switch kind {
        case .time, .hours, .count, .whole: ExactNumber(text: text).map(FactValue.number) ?? .text(text)
        case .choice: .text(text)
        case .flag: .flag(text == "yes")
        }
    }

    /// Returns the field of the form that belongs to the part of the record in which a rule found a fault.
    private func field(of fault: RecordFault, _ completed: Day, _ makeup: Makeup?) -> String {
        switch fault.field {
        case nil: "activity"
        case "makeup": makeup.map { $0.year < completed.year } == true ? "makeup_reason" : "makeup_year"
        case "completed", "subject", "activity", "content": fault.field ?? "activity"
        case let key?: key
        }
    }

    private mutating func add(_ field: String, _ message: String) {
        faults.append(FormFault(field, message))
    }
}
