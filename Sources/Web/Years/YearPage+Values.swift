import Domain
import Groundwork
import Recognition
import Rules

extension YearPage {
    /// The page of a person's own year.
    init(_ view: SeeYear.Overview) {
        let year = view.year
        let links = view.years.map {
            YearLink(label: String($0), href: "/years/\($0)", isCurrent: $0 == year)
        }
        let certificate = "/years/\(year)/certificate"
        switch view.book {
        case .withoutPolicy:
            self.init(
                year: String(year),
                years: links,
                standing: .missed,
                headline: "\(year) 年度没有适用的认定规则，系统不计算该年度学时。",
                bars: [],
                certificateHref: certificate,
                subjects: []
            )
        case .evaluated(let book):
            self.init(view, book, links: links, certificateHref: certificate)
        }
    }

    private init(_ view: SeeYear.Overview, _ book: YearBook, links: [YearLink], certificateHref: String) {
        let words = YearWords(view, book)
        self.init(
            year: String(view.year),
            years: links,
            deadline: words.deadline,
            standing: words.standing,
            headline: words.headline,
            notice: words.notice,
            bars: StandingWords.bars(book.evaluation),
            projection: words.projection,
            plan: words.plan,
            isExplained: true,
            declareHref: view.isClosed || !words.hasKindsToDeclare ? nil : "/declarations/new",
            certificateHref: certificateHref,
            todos: words.todos,
            subjects: words.subjects
        )
    }
}

/// The sentences and rows of one year.
struct YearWords {
    let view: SeeYear.Overview
    let book: YearBook

    init(_ view: SeeYear.Overview, _ book: YearBook) {
        self.view = view
        self.book = book
    }

    /// Whether the person's series may declare anything. Some series get all their hours from an authority.
    var hasKindsToDeclare: Bool {
        book.policy.acceptedActivities(series: book.person.series).contains { $0.registrars.contains(.person) }
    }

    private var evaluation: Evaluation { book.evaluation }
    private var isOver: Bool { view.year < view.today.year }

    var standing: YearPage.Standing {
        if book.sanction != nil { return .sanctioned }
        return evaluation.met ? .met : isOver ? .missed : .open
    }

    var headline: String {
        switch standing {
        case .met: "已达到 \(view.year) 年度学时要求。"
        case .open: "尚未达标：\(StandingWords.missing(evaluation))。"
        case .missed: "\(view.year) 年度未达标：\(StandingWords.missing(evaluation))。"
        case .sanctioned: "该年度学时因虚假材料不予计入。"
        }
    }

    var deadline: String? {
        guard !isOver, !evaluation.met, let last = Day.lastDay(of: view.year) else { return nil }
        let days = last.daysSinceEpoch - view.today.daysSinceEpoch
        return days == 0 ? "今天是最后一天" : "距12月31日还有 \(days) 天"
    }

    var notice: Flash? {
        if let reason = book.sanction {
            return Flash(kind: .failure, text: "人社部门认定该年度有虚假材料\(book.policy.sanctionCitation.inBrackets)：\(reason)")
        }
        if let channel = book.policy.channel(series: view.person.series) {
            return Flash(kind: .information, text: channel.advice)
        }
        return view.isClosed ? Flash(kind: .information, text: "该年度已经关闭，只办理补学和撤销。") : nil
    }

    var projection: String? {
        let waiting = book.lines.filter { $0.record.status == .submitted }.count
        guard waiting > 0 else { return nil }
        let sums = StandingWords.sums(evaluation.subjects.map { ($0.subject.name, $0.projected) })
        return "待认定的 \(waiting) 条认定后：\(sums)" + (evaluation.projectedMet && !evaluation.met ? "，即可达标。" : "。")
    }

    var plan: YearPlan? { YearPlan(book, isClosed: view.isClosed, isOver: isOver) }

    var todos: [TodoRow] {
        book.lines.filter { $0.record.canBeMended }.map { line in
            let record = line.record
            let isReturned = record.status == .returned
            return TodoRow(
                title: record.content.title,
                chip: RecordWords.chip(record.status),
                facts: RecordWords.line(record, activity(of: record)),
                reason: isReturned ? view.reasons[record.id].map { "退回原因：\($0)" } : nil,
                action: Link(text: isReturned ? "修改" : "继续填写", href: "/declarations/\(record.id)/edit")
            )
        }
    }

    var subjects: [SubjectRecords] {
        evaluation.subjects.compactMap { standing in
            let lines = lines(of: standing.subject.id)
            guard !lines.isEmpty else { return nil }
            return SubjectRecords(
                label: standing.subject.name,
                sum: "计入 \(standing.counted) 学时",
                records: lines.map(row)
            )
        }
    }

    /// The records of a subject that the person has handed in, or that others have registered.
    func lines(of subject: String) -> [YearBook.Line] {
        book.lines.filter { $0.subjectID == subject && !$0.record.canBeMended }
    }

    func row(_ line: YearBook.Line) -> RecordRow {
        let record = line.record
        let assessment = line.assessment
        let isDecided = record.status == .recognised
        return RecordRow(
            title: record.content.title,
            href: href(record),
            facts: RecordWords.line(record, activity(of: record)),
            chip: RecordWords.chip(record.status, origin: record.origin),
            claimed: assessment?.assessed.description ?? "–",
            recognised: isDecided ? assessment?.assessed.description ?? "–" : "–",
            counted: isDecided ? assessment?.counted.description ?? "–" : "–",
            isReduced: isDecided && assessment.map { $0.counted < $0.assessed } == true,
            waiting: RecordWords.waiting(record, at: view.waitingPlaces.name(of: record), today: view.today),
            reason: reason(line),
            explanation: explanation(line)
        )
    }

    private func href(_ record: HoursRecord) -> String { "/years/\(record.creditYear)/records/\(record.id)" }

    private func reason(_ line: YearBook.Line) -> String {
        guard let assessment = line.assessment else { return "填写有误" }
        if line.record.status == .recognised, let reason = assessment.reason {
            return "\(assessment.citation.short)：\(ReasonWords.short(reason))"
        }
        return assessment.citation.short
    }

    private func explanation(_ line: YearBook.Line) -> String {
        let told = line.assessment?.explanation.chinese ?? line.outcome?.fault?.message ?? ""
        guard let reason = view.reasons[line.record.id] else { return told }
        switch line.record.status {
        case .rejected: return "\(told) 审核不通过的原因：\(reason)"
        case .reversed: return "\(told) 撤销的原因：\(reason)"
        default: return told
        }
    }

    private func activity(of record: HoursRecord) -> Activity? {
        book.policy.activity(record.content.activity)
    }
}

/// The reasons why fewer hours count, in a few words.
enum ReasonWords {
    static func short(_ reason: Reason) -> String {
        switch reason {
        case .notRecognised: "尚未认定"
        case .sanctioned: "年度学时不予计入"
        case .sourceNotAccepted: "来源不计入"
        case .notPassed: "考核不合格"
        case .duplicateContent: "同一内容只计一次"
        case .itemCap: "超出单条上限"
        case .occasionCap: "超出同一班次上限"
        case .dayCap: "超出每天上限"
        case .annualCap: "超出每年上限"
        case .cycleCap: "超出周期上限"
        }
    }
}

extension YearBook.Line {
    /// The subject of the hours. For a record that cannot be assessed, the subject that it names.
    fileprivate var subjectID: String? { assessment?.subject.id ?? record.content.subject }
}
