import Domain
import Groundwork
import Recognition
import Rules
import Store

/// The declarations of one invented person, made step by step with the real workflows.
struct DemoStory: Sendable {
    let builder: DemoBuilder
    let person: Actor
    let clerk: Actor
    /// The subjects of the person's policy of this year.
    let subjects: [String]

    private var ground: Ground { builder.ground }

    func tell(_ member: DemoPerson) async throws {
        let offered = DemoScheme(ground).declarable(of: member.person, year: ground.today.year)
        guard Self.kinds.allSatisfy({ kind in offered.contains { $0.id == kind } }) else {
            return try await tell(member, offered)
        }
        let month = max(1, ground.today.month - 2)
        let title = Self.titles[member.index % Self.titles.count]
        switch member.year {
        case .papers:
            try await paper("论文《\(title)》等四篇", count: 4, month: month, submitted: 30, decided: 26)
            try await conference(month: month, submitted: 3)
        case .returned:
            let record = try await paper("论文《\(title)》", count: 1, month: month, submitted: 12)
            try await decide(record, .returned(reason: "请补充期刊封面和目录页，并确认是否为核心期刊。"), 9)
        case .rejected:
            let record = try await conference(month: month, submitted: 21)
            try await decide(record, .rejected(reason: "会议通知未列明学时和议程，本单位无法核实。"), 18)
        case .draft:
            try await patent(month: month)
        case .prizes:
            try await award("provincial", title, month: max(1, month - 1), submitted: 40, decided: 38)
            try await award("national", title, month: month, submitted: 15, decided: 14)
        case .short:
            try await paper("论文《\(title)》", count: 2, month: month, submitted: 1 + member.index % 5)
        case .full, .reversed, .empty: break
        }
    }

    /// The activities of the story. If a policy does not have all of them, the story uses any activities that may be
    /// declared.
    private static let kinds = ["paper", "conference", "award", "patent"]

    private func tell(_ member: DemoPerson, _ offered: [Activity]) async throws {
        guard let activity = offered.isEmpty ? nil : offered[member.index % offered.count] else { return }
        let month = max(1, ground.today.month - 2)
        let title = "\(Self.topics[member.index % Self.topics.count])研修"
        switch member.year {
        case .papers, .prizes:
            try await decide(try await submit(activity, title, month, 30), .recognised, 26)
            try await submit(activity, "\(title)（二）", month, 3)
        case .returned:
            let record = try await submit(activity, title, month, 12)
            try await decide(record, .returned(reason: "证明上看不清学时和日期，请重新拍照上传。"), 9)
        case .rejected:
            let record = try await submit(activity, title, month, 21)
            try await decide(record, .rejected(reason: "通知未列明学时和议程，本单位无法核实。"), 18)
        case .draft: _ = try await save(activity, title, month, 2)
        case .short: try await submit(activity, title, month, 1 + member.index % 5)
        case .full, .reversed, .empty: break
        }
    }

    @discardableResult
    private func submit(_ activity: Activity, _ title: String, _ month: Int, _ daysAgo: Int) async throws -> RecordID? {
        try await submit(activity.id, title, month, facts(activity), daysAgo, subject: subject(activity))
    }

    private func save(_ activity: Activity, _ title: String, _ month: Int, _ daysAgo: Int) async throws -> HoursRecord?
    {
        try await save(activity.id, title, month, facts(activity), daysAgo, "", subject: subject(activity))
    }

    private func facts(_ activity: Activity) -> [String: String] { DemoScheme(ground).facts(activity, hours: 8) }

    /// Returns a subject that the person may choose, or empty text if the activity decides.
    private func subject(_ activity: Activity) -> String {
        guard activity.fixedSubject == nil else { return "" }
        return subjects.last ?? ""
    }

    private static let topics = ["数字化转型", "绿色低碳技术", "数据治理方法", "质量与安全管理"]

    @discardableResult
    private func paper(
        _ title: String,
        count: Int,
        month: Int,
        submitted: Int,
        decided: Int? = nil
    ) async throws -> RecordID? {
        let id = try await submit("paper", title, month, ["count": String(count)], submitted)
        if let decided { try await decide(id, .recognised, decided) }
        return id
    }

    @discardableResult
    private func conference(month: Int, submitted: Int) async throws -> RecordID? {
        try await submit("conference", "全省工程技术学术年会", month, ["days": "2"], submitted)
    }

    private func award(
        _ level: String,
        _ title: String,
        month: Int,
        submitted: Int,
        decided: Int
    ) async throws {
        let facts = ["level": level, "count": "1"]
        let id = try await submit("award", "\(title)研究成果奖", month, facts, submitted, content: title)
        try await decide(id, .recognised, decided)
    }

    private func patent(month: Int) async throws {
        _ = try await save("patent", "一种便携式检测装置", month, ["kind": "utility-model", "count": "1"], 2, "")
    }

    private func submit(
        _ activity: String,
        _ title: String,
        _ month: Int,
        _ facts: [String: String],
        _ daysAgo: Int,
        content: String = "",
        subject: String = ""
    ) async throws -> RecordID? {
        guard let draft = try await save(activity, title, month, facts, daysAgo, content, subject: subject) else {
            return nil
        }
        let outcome = try await SubmitDeclaration(ground.before(days: daysAgo))(
            person,
            draft.id,
            version: draft.version
        )
        if case .submitted(let record) = outcome { return record.id }
        return nil
    }

    private func save(
        _ activity: String,
        _ title: String,
        _ month: Int,
        _ facts: [String: String],
        _ daysAgo: Int,
        _ content: String,
        subject: String = ""
    ) async throws -> HoursRecord? {
        let past = ground.before(days: daysAgo)
        guard let day = Day(year: past.today.year, month: month, day: 1 + title.count % 9), day <= past.today else {
            return nil
        }
        let form = DeclarationForm(
            id: ground.newID(),
            activity: activity,
            title: title,
            started: day.iso,
            completed: day.iso,
            subject: subject,
            facts: facts,
            content: content
        )
        let file = try await builder.evidence(title)
        guard case .saved(let record) = try await SaveDeclaration(past)(person, form, files: [file]) else { return nil }
        return record
    }

    private func decide(_ id: RecordID?, _ verdict: DecideDeclarations.Verdict, _ daysAgo: Int) async throws {
        guard let id else { return }
        _ = try await DecideDeclarations(ground.before(days: daysAgo))(clerk, [id], verdict)
    }

    private static let titles = ["鄱阳湖流域生态修复技术", "地方高校课程改革实践", "城市更新中的结构安全", "数据治理方法与应用"]
}
