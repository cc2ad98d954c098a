/// What a year still lacks, and how that can be filled.
struct YearPlan: Sendable {
    /// What holds for all of it: 今年已经达标，不用再补。
    var lead: String?
    /// Empty where nothing is missing.
    var gaps: [PlanGap]
    /// What would be enough for everything, each a sentence.
    var alternatives: [String] = []
}

/// One thing that is missing, with the kinds of activity that could fill it.
struct PlanGap: Sendable {
    /// 公需还差 4 学时
    var label: String
    /// 第七条
    var article: String?
    /// The best first.
    var ways: [PlanWay]
}

/// One kind of activity that could still count.
struct PlanWay: Sendable {
    /// 核心刊物论文（译文）
    var name: String
    /// 还可计 20 学时，再有 2 篇即可补足
    var room: String
    /// 由用人单位登记; nil where the person declares it.
    var registrar: String?
    /// `/declarations/new/paper`; nil where nothing can be declared.
    var href: String?
}
