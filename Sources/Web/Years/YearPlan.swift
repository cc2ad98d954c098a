/// The hours that a year still lacks, and how to get them.
struct YearPlan: Sendable {
    /// A sentence about the whole year: 今年已经达标，不用再补。
    var lead: String?
    /// Empty if nothing is missing.
    var gaps: [PlanGap]
    /// Ways to meet the whole requirement at once, one sentence each.
    var alternatives: [String] = []
}

/// One missing part, with the kinds of activities that could fill it.
struct PlanGap: Sendable {
    /// 公需还差 4 学时
    var label: String
    /// 第七条
    var article: String?
    /// The best first.
    var ways: [PlanWay]
}

/// One activity that could still count.
struct PlanWay: Sendable {
    /// 核心刊物论文（译文）
    var name: String
    /// 还可计 20 学时，再有 2 篇即可补足
    var room: String
    /// 由用人单位登记; `nil` if the person declares it.
    var registrar: String?
    /// `/declarations/new/paper`; `nil` if nothing can be declared.
    var href: String?
}
