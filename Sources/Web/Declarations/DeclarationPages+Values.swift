import Domain
import Groundwork
import Recognition
import Rules

extension ChooseKindPage {
    init(_ view: OfferActivities.Offers) {
        var groups: [KindGroup] = []
        for offer in view.offers {
            let row = KindRow(offer)
            if let place = groups.firstIndex(where: { $0.title == offer.activity.group }) {
                groups[place].kinds.append(row)
            } else {
                groups.append(KindGroup(title: offer.activity.group, kinds: [row]))
            }
        }
        self.init(
            year: String(view.year),
            groups: groups,
            notice: view.advice.map { Flash(kind: .information, text: $0) }
        )
    }
}

extension KindRow {
    fileprivate init(_ offer: OfferActivities.Offer) {
        self.init(
            label: offer.activity.name,
            href: "/declarations/new/\(offer.activity.id)",
            rule: offer.activity.summary,
            article: offer.activity.citation.short,
            remaining: offer.remaining,
            isUsedUp: offer.left == .zero
        )
    }
}

extension OfferActivities.Offer {
    fileprivate var remaining: String? {
        left.map { $0 == .zero ? "今年已计满" : "今年还可计 \($0) 学时" }
    }
}

extension DeclarationForm {
    /// Reads the fields of a form.
    init(_ body: FormBody, id: RecordID, activity: String, version: Int?) {
        let makeupYear = body["makeup_year"] ?? ""
        let makeupReason = body["makeup_reason"] ?? ""
        self.init(
            id: id,
            activity: activity,
            title: body["title"] ?? "",
            started: body["started"] ?? "",
            completed: body["completed"] ?? "",
            subject: body["subject"] ?? "",
            facts: body.fields.filter { !Self.ownFields.contains($0.key) },
            content: body["content"] ?? "",
            isMakeup: !makeupYear.isEmpty || !makeupReason.isEmpty,
            makeupYear: makeupYear,
            makeupReason: makeupReason,
            note: body["note"] ?? "",
            version: version
        )
    }

    /// The fields of every form. The others are facts of the activity.
    private static let ownFields: Set<String> = [
        "csrf_token", "form_key", "version", "then", "remove", "title", "started", "completed", "subject", "content",
        "makeup_year", "makeup_reason", "note",
    ]

    /// The saved values of a record, to be changed.
    init(_ record: HoursRecord) {
        let content = record.content
        self.init(
            id: record.id,
            activity: content.activity,
            title: content.title,
            started: content.started?.iso ?? "",
            completed: content.completed.iso,
            subject: content.subject ?? "",
            facts: FactsText.read(content.facts).values.compactMapValues(\.typed),
            content: content.contentKey ?? "",
            isMakeup: content.makeupReason != nil,
            makeupYear: content.makeupReason == nil ? "" : String(record.creditYear),
            makeupReason: content.makeupReason ?? "",
            note: content.note ?? "",
            version: record.version
        )
    }
}

extension FactValue {
    /// The value as a person would type it.
    fileprivate var typed: String? {
        switch self {
        case .number(let number): number.scaled(byTenTo: 2).map { Hours(hundredths: $0).description }
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .nothing, .other: nil
        }
    }
}

extension DeclarationCheckPage {
    init(_ view: PreviewDeclaration.Effects) {
        let record = view.record
        let edit = "/declarations/\(record.id)/edit"
        self.init(
            kind: view.activity.name,
            back: Link(text: "返回修改", href: edit),
            answers: Self.answers(view, edit: edit),
            evidence: RecordWords.evidence(view.evidence),
            evidenceChangeHref: "\(edit)#evidence",
            preview: CountPreview(view),
            warnings: view.obstacles.map(\.message),
            decider: view.employerName.map { "提交后由\($0)\(Wording.recognition)。" } ?? "您还没有所在单位，暂时不能提交。",
            promise: Self.promise(view.after.policy),
            action: "/declarations/\(record.id)/submission",
            editHref: edit
        )
        version = String(record.version)
    }

    /// The promise. It names the consequence of false material only if the policy does.
    private static func promise(_ policy: Policy) -> String {
        let consequence =
            policy.hasSanction ? "如有虚假，当年\(policy.unit.chinese)将被取消\(policy.sanctionCitation.inBrackets)。" : ""
        return "我承诺以上内容和材料真实。" + consequence
    }

    private static func answers(_ view: PreviewDeclaration.Effects, edit: String) -> [Answer] {
        let content = view.record.content
        func answer(_ label: String, _ value: String, _ field: String) -> Answer {
            Answer(label: label, value: value, changeHref: "\(edit)#\(field)")
        }
        var answers = [answer("名称", content.title, "title")]
        if let started = content.started { answers.append(answer("开始日期", started.chinese, "started")) }
        answers.append(answer("完成日期", content.completed.chinese, "completed"))
        if let subject = view.assessment?.subject { answers.append(answer("科目", subject.name, "subject")) }
        for field in view.activity.facts {
            let value = RecordWords.fact(field, of: view.record, view.activity) ?? (field.kind == .flag ? "合格" : nil)
            if let value { answers.append(answer(field.label, value, field.kind == .time ? "hours" : field.key)) }
        }
        if let key = content.contentKey { answers.append(answer("同一成果的名称", key, "content")) }
        if let reason = content.makeupReason {
            let name = view.after.policy.makeupReasons.first { $0.id == reason }?.name ?? reason
            answers.append(answer("补学", "补 \(view.record.creditYear) 年度，原因：\(name)", "makeup_year"))
        }
        if let note = content.note { answers.append(answer("说明", note, "note")) }
        return answers
    }
}

extension CountPreview {
    fileprivate init(_ view: PreviewDeclaration.Effects) {
        let after = view.after.evaluation
        let changes = zip(view.before.subjects, after.subjects).map { before, after in
            HoursChange(
                label: after.subject.name,
                before: before.counted.description,
                after: after.counted.description,
                required: after.required.description
            )
        }
        let total = HoursChange(
            label: "合计",
            before: view.before.total.counted.description,
            after: after.total.counted.description,
            required: after.total.required.description
        )
        let hours = view.assessment?.counted ?? .zero
        self.init(
            hours: hours.description,
            sentence: view.assessment?.explanation.chinese ?? "",
            changes: changes + [total],
            afterwards: view.afterwards,
            countsNothing: view.countsNothing
        )
    }
}

extension PreviewDeclaration.Effects {
    /// Whether the declaration would count nothing, as the year is now.
    var countsNothing: Bool { (assessment?.counted ?? .zero) == .zero }

    /// What the year becomes. It says nothing new if the year is met already.
    fileprivate var afterwards: String? {
        let year = after.year
        let after = after.evaluation
        if before.met { return "\(year) 年度已经达标。" }
        return after.met ? "认定后 \(year) 年度即达标。" : "认定后\(StandingWords.missing(after))。"
    }
}

extension SubmittedPage {
    init(_ view: SeeRecord.Details) {
        let record = view.record
        let decider = view.organisationName ?? "用人单位"
        self.init(
            reference: String(record.id.text.suffix(12)).uppercased(),
            name: record.content.title,
            decider: decider,
            next: [
                "\(decider)会核对您的佐证材料。",
                "\(Wording.recognition)后，学时立即计入 \(record.creditYear) 年度；如退回修改，会写明原因，您可以修改后重新提交。",
                "\(Wording.recognition)之前，您可以随时撤回。",
            ],
            recordHref: "/years/\(record.creditYear)/records/\(record.id)",
            yearHref: "/years/\(record.creditYear)",
            anotherHref: "/declarations/new"
        )
    }
}
