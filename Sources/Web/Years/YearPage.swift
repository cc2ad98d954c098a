import Markup

/// `/years/{year}`: the counted and the missing hours, the deadline, the tasks, and every record with its reason.
struct YearPage: Page {
    /// The result of the year.
    enum Standing: String, Sendable {
        case met, open, missed, sanctioned
    }

    var year: String
    var years: [YearLink]
    /// 距12月31日还有 40 天; `nil` for a year that is over.
    var deadline: String?
    var standing: Standing
    /// 尚未达标：还差公需 4 学时、专业 30 学时。
    var headline: String
    /// A notice about the whole year: closed, or sanctioned and why.
    var notice: Flash?
    var bars: [HoursBar]
    /// 待认定的 2 条认定后：公需 36、专业 30。
    var projection: String?
    /// How to get the missing hours; `nil` if nothing can fill the year.
    var plan: YearPlan?
    /// Whether a page explains how the year's hours were counted. Without a policy there is nothing to explain.
    var isExplained = false
    /// `nil` if nothing can be declared any more.
    var declareHref: String?
    var certificateHref: String
    /// The tasks of the person: drafts and returned declarations.
    var todos: [TodoRow] = []
    /// Subjects that have records; empty if the year has none.
    var subjects: [SubjectRecords]

    var title: String { "\(year) 年学时" }
}

/// A declaration that the person has to finish.
struct TodoRow: Sendable {
    var title: String
    var chip: StatusChip
    /// 论文 · 完成于 2026年5月2日
    var facts: String
    /// 退回原因：…; `nil` for a draft.
    var reason: String?
    /// 修改 or 继续填写.
    var action: Link
}
