import Markup

/// `/reviews/{id}`: the evidence of one declaration, its facts beside the person's other records, and the decision.
struct ReviewPage: Page {
    /// 《…》
    var heading: String
    var chip: StatusChip
    /// Back to the queue.
    var back = Link(text: "审核申报", href: "/reviews")
    /// Set if the declaration waits in the reviewer's queue.
    var place: ReviewPlace?
    /// The link to the declaration that was decided just before.
    var done: Link?
    /// The link to `/people/{id}?year=`.
    var person: Link
    /// 360102********0017 · 洪州学院
    var personFacts: String
    /// 在洪州学院，已等 3 天
    var waiting: String?
    var flags: [ReviewFlag] = []
    var claimed: String
    /// 将计入 10 学时
    var expected: String
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
    var others: [OtherRecords]
    /// `nil` if the declaration is decided already, or this clerk may not decide it.
    var decision: ReviewDecision?
    /// The reason why there is no decision: the user's own declaration, already decided, or a closed year.
    var closed: Flash?

    var title: String { "审核：\(heading)" }
}
