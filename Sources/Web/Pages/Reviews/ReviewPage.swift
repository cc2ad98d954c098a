import Mustache

/// `/reviews/{id}`: one declaration beside what the person already has, and the decision on it.
struct ReviewPage: Page {
    static let template = "reviews/show"

    /// 《…》
    var heading: String
    var chip: StatusChip
    var back = Link(text: "审核申报", href: "/reviews")
    /// 第 3 条，共 12 条
    var place: String?
    var previous: String?
    var next: String?
    /// To `/people/{id}?year=`.
    var person: Link
    /// 360102********0017 · 高等学校教师 · 洪州学院
    var personFacts: String
    /// 11月18日提交，已等 3 天
    var waiting: String?
    var flags: [ReviewFlag] = []
    var claimed: String
    /// 将计入 10 学时
    var expected: String
    var article: String
    var explanation: String
    /// The same step by step; nothing where there is nothing to reckon.
    var steps = HTML.nothing
    var facts: [Fact]
    var evidence: [ReviewEvidence]
    /// Newest first.
    var history: [HistoryEntry]
    var year: String
    /// 尚未达标：还差公需 4 学时、专业 30 学时。
    var standing: String
    /// With what this declaration would add as the pending part.
    var bars: [HoursBar]
    var subjects: [ClerkSubject]
    /// nil when nobody can decide here any more, or not this clerk.
    var decision: ReviewDecision?
    /// Why there is nothing to decide: one's own declaration, decided already, year closed.
    var closed: Flash?

    var title: String { "审核：\(heading)" }

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "chip": chip
        case "back": back
        case "place": given(place)
        case "previous": given(previous)
        case "next": given(next)
        case "person": person
        case "personFacts": personFacts
        case "waiting": given(waiting)
        case "flags": flags
        case "claimed": claimed
        case "expected": expected
        case "article": article
        case "explanation": explanation
        case "steps": steps
        case "facts": facts
        case "evidence": evidence
        case "history": history
        case "year": year
        case "standing": standing
        case "subjects": subjects
        case "decision": given(decision)
        case "closed": given(closed)
        case "bars": HTML(bars.map(\.html))
        case "hasFlags": !flags.isEmpty
        case "hasOthers": !subjects.isEmpty
        case "isInQueue": place != nil
        default: nil
        }
    }
}
