import Markup

/// `/reviews/{id}`: one declaration beside the person's other records, and the decision on it.
struct ReviewPage: Page {
    /// 《…》
    var heading: String
    var chip: StatusChip
    var back = Link(text: "审核申报", href: "/reviews")
    /// 第 3 条，共 12 条
    var place: String?
    var previous: String?
    var next: String?
    /// The link to `/people/{id}?year=`.
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
    /// The explanation step by step; empty if there is nothing to calculate.
    var steps = HTML.nothing
    var facts: [Fact]
    var evidence: [ReviewEvidence]
    /// Newest first.
    var history: [HistoryEntry]
    var year: String
    /// 尚未达标：还差公需 4 学时、专业 30 学时。
    var standing: String
    /// The bars of the year, with the hours of this declaration as the pending part.
    var bars: [HoursBar]
    var subjects: [ClerkSubject]
    /// `nil` if the declaration is decided already, or this clerk may not decide it.
    var decision: ReviewDecision?
    /// The reason why there is no decision: the user's own declaration, already decided, or a closed year.
    var closed: Flash?

    var title: String { "审核：\(heading)" }
}
