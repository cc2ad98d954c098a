import Mustache

/// `/years/{year}`: what counts, what is missing and by when, what to do, and every record with its reason.
struct YearPage: MarkupPage {
    /// How the year stands, in the order of what matters most.
    enum Standing: String, Sendable {
        case met, open, missed, sanctioned
    }

    var year: String
    var years: [YearLink]
    /// 距 12 月 31 日还有 40 天; nil for a year that is over.
    var deadline: String?
    var standing: Standing
    /// 尚未达标：还差公需 4 学时、专业 30 学时。
    var headline: String
    /// More about the year as a whole: closed, sanctioned and why.
    var notice: Flash?
    var bars: [HoursBar]
    /// 待审 2 条通过后：公需 36、专业 30。
    var projection: String?
    /// How to get what is missing; nil where nothing can fill it.
    var plan: YearPlan?
    /// How the year was reckoned; nothing where no policy holds.
    var tree = HTML.nothing
    /// Nil where nothing can be declared any more.
    var declareHref: String?
    var certificateHref: String
    /// Drafts and returned declarations: what the person has to do.
    var todos: [TodoRow] = []
    /// Subjects that have records; empty when the year has none.
    var subjects: [SubjectRecords]

    var title: String { "\(year) 年学时" }
}

/// A declaration that waits for the person.
struct TodoRow: Sendable {
    var title: String
    var chip: StatusChip
    /// 论文 · 完成于 2026年5月2日
    var facts: String
    /// 退回原因：…; nil for a draft.
    var reason: String?
    /// 修改 or 继续填写.
    var action: Link
}
