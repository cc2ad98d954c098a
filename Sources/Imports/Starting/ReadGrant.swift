import Documents
public import Domain
public import Groundwork

/// Turns a typed form into the grant of a cohort, and reports its faults before a file is read.
public struct ReadGrant: Sendable {
    public enum Outcome: Hashable, Sendable {
        case grant(CohortGrant)
        /// The faults in the order of the form, at most one for each field.
        case faults([FormFault])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` if the actor may not import a cohort.
    public func callAsFunction(_ actor: Actor, _ form: GrantForm) throws(Refusal) -> Outcome {
        try ground.access.require(actor, .importSheet(.cohort))
        guard let registrar = actor.office?.role.registrar else { throw .notYourRole }
        let rules: @Sendable (Int) -> HoursSheetRules.Year? = { [ground] in
            HoursSheetRules.Year($0, registrar: registrar, on: ground)
        }
        // If the year cannot be read, the other fields are checked with the present year.
        let typed = TypedGrant(form, yearElse: ground.today.year, rules)
        let grant = typed.grant
        var faults = typed.faults
        for complaint in HoursSheet.complaints(of: grant, rules: HoursSheetRules(rules), today: ground.today) {
            guard let field = complaint.field.grantField, !faults.contains(where: { $0.field == field }) else {
                continue
            }
            faults.append(FormFault(field, complaint.message))
        }
        guard !faults.isEmpty else { return .grant(grant) }
        let order = ["course", "subject", "activity", "hours", "year", "started", "ended"]
        return .faults(
            faults.sorted { (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0) }
        )
    }
}

/// The values of a form. A value that cannot be read is a fault and has an empty value.
private struct TypedGrant {
    private(set) var faults: [FormFault] = []
    let grant: CohortGrant

    init(_ form: GrantForm, yearElse fallback: Int, _ rules: (Int) -> HoursSheetRules.Year?) {
        var faults: [FormFault] = []
        func value<Value>(_ text: String, _ field: String, _ message: String, _ read: (String) -> Value?) -> Value? {
            let text = text.tidied
            guard !text.isEmpty else { return nil }
            let value = read(text)
            if value == nil { faults.append(FormFault(field, message)) }
            return value
        }
        func whole(_ text: String) -> Int? { Int(text).flatMap { (1900...9999).contains($0) ? $0 : nil } }
        let year = value(form.year, "year", "年度应为四位年份，例如 2026。", whole)
        if form.year.tidied.isEmpty { faults.append(FormFault("year", "请填写年度。")) }
        let hours = value(form.hours, "hours", "学时应是大于 0 的数字，最多两位小数，例如 8 或 1.5。", Hours.init(decimal:))
        let advice = "日期看不懂或没有这一天，请写成 2026-03-05 这样。"
        let started = value(form.started, "started", advice, Day.init(typed:))
        let ended = value(form.ended, "ended", advice, Day.init(typed:))
        if form.hours.tidied.isEmpty { faults.append(FormFault("hours", "请填写学时。")) }
        let course = form.course.prose
        if course.isEmpty { faults.append(FormFault("course", "请填写课程名称。")) }
        if course.count > 200 { faults.append(FormFault("course", "课程名称最多 200 个字，请缩短。")) }
        if form.subject.tidied.isEmpty { faults.append(FormFault("subject", "请选择科目类型。")) }
        let activity = form.activity.tidied
        let known = rules(year ?? fallback)
        grant = CohortGrant(
            year: year ?? fallback,
            subject: known?.subject(written: form.subject.tidied) ?? form.subject.tidied,
            activity: activity.isEmpty ? nil : known?.activity(written: activity) ?? activity,
            course: course,
            hours: hours ?? .zero,
            started: started,
            ended: ended
        )
        self.faults = faults
    }
}

/// Finds ids by what was typed. Users type the names that sheets contain, and forms send the ids of the policy.
extension HoursSheetRules.Year {
    fileprivate func subject(written text: String) -> String? {
        subjects.first { $0.id == text || $0.names.contains(text) }?.id
    }

    fileprivate func activity(written text: String) -> String? {
        activities.first { $0.id == text || $0.name == text || $0.formerNames.contains(text) }?.id
    }
}

extension ArrivingField {
    /// The field of the form that contains the column's value.
    fileprivate var grantField: String? {
        switch self {
        case .year: "year"
        case .subject: "subject"
        case .activity: "activity"
        case .course: "course"
        case .hours: "hours"
        case .started: "started"
        case .ended: "ended"
        case .name, .documentKind, .documentNumber, .employer, .creditCode, .sourceKey, .series, .note, .status: nil
        }
    }
}
